// `npm run bench` measures the house as it is served; `npm run bench engine` the mathematics alone, `npm run bench analysis`
// what people notice of it.
if (process.argv[2] === 'engine') await import('./engine.ts');
else if (process.argv[2] === 'analysis') await (await import('./analysis.ts')).benchAnalysis();
else await import('./house.ts');
