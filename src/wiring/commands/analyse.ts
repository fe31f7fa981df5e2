import { say, WrongUsage, type Command } from './command.ts';
import { ANALYSES } from './analyse/table.ts';

export const analyseCommand: Command = {
  name: 'analyse',
  summary: 'Analyses votes, choices, ballots, answers or texts of a file.',
  help: `Usage: varde analyse WHAT [options] [--json]

${Object.entries(ANALYSES)
  .map(([what, { usage, summary }]) => `  varde analyse ${what} ${usage}\n      ${summary}`)
  .join('\n')}

Files are CSV in UTF-8 with a line of headers, or JSON as a list of objects with the same names. Ids come back as they
were given. Writes one JSON object, on one line with --json. A file that cannot be taken as it is gives exit code 2, with
the line and what is wrong, and writes nothing. No database is opened, and nothing is sent anywhere.`,
  async run(args) {
    const [what = '', ...rest] = args;
    const analysis = ANALYSES[what];
    if (!analysis) throw new WrongUsage(`Say what to analyse: ${Object.keys(ANALYSES).join(', ')}.`);
    const result = await analysis.run(rest.filter((word) => word !== '--json'));
    say(rest.includes('--json') ? JSON.stringify(result) : JSON.stringify(result, null, 2));
  },
};
