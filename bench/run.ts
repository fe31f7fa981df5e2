// `npm run bench` measures the house as it is served; `npm run bench engine` the mathematics alone.
if (process.argv[2] === 'engine') await import('./engine.ts');
else await import('./house.ts');
