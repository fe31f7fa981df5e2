import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sharedPath, sharedText, testWithSharedData } from '#test/house/shared-data.ts';
import { IllFormed, WrongUsage } from '../command.ts';
import { ANALYSES } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'varde-analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));

const VOTES = 'voter-id,comment-id,vote\n1,a,1\n2,a,-1\n1,b,0\n2,b,1\n';

describe('reads what it is given', () => {
  test('votes: ids as they stand in CSV and in JSON, under any of their names', async () => {
    const [csv, json] = [
      file('votes.csv', VOTES),
      file(
        'votes.json',
        '[{"participant": 1, "statement_id": "a", "vote": 1}, {"participant": 10, "statement_id": "a", "vote": -1}]',
      ),
    ];
    expect(await run('opinion', '--votes', csv)).toMatchObject({
      participants: [{ id: '1' }, { id: '2' }],
      comments: [
        { id: 'a', agrees: 1, disagrees: 1, passes: 0, seen: 2 },
        { id: 'b', agrees: 1, disagrees: 0, passes: 1, seen: 2 },
      ],
    });
    expect(await run('opinion', '--votes', json)).toMatchObject({ participants: [{ id: 1 }, { id: 10 }] });
  });

  test('the sign of a vote, given groups, who is counted in, and what is moderated out', async () => {
    const votes = file('signs.csv', VOTES);
    const groups = file('groups.csv', 'participant,group\n1,north\n2,south\n3,\n');
    const counted = file('counted.json', '["2"]');
    const comments = file('comments.csv', 'comment-id,moderated\na,-1\nb,1\n');
    const all = ['--votes', votes, '--agree', '-1', '--comments', comments];
    const given = await run('opinion', ...all, '--groups', groups);
    expect(given).toMatchObject({
      participants: [{ group: 'north' }, { group: 'south' }],
      comments: [
        {
          id: 'a',
          agrees: 1,
          groups: [
            { group: 'north', disagrees: 1 },
            { group: 'south', agrees: 1 },
          ],
        },
        { id: 'b' },
      ],
      groups: [
        { id: 'north', size: 1 },
        { id: 'south', size: 1 },
      ],
      pca: { center: [0, -0.5] },
    });
    expect(await run('opinion', ...all, '--counted-in', counted)).toMatchObject({
      participants: [{ group: null }, { group: 0 }],
      groups: [{ id: 0, size: 1 }],
    });
  });

  test('the last vote in time counts, in whatever order rows stand', async () => {
    const late = file('late.csv', 'timestamp,voter-id,comment-id,vote\n9,1,a,1\n5,1,a,-1\n');
    expect(await run('opinion', '--votes', late)).toMatchObject({ comments: [{ agrees: 1, disagrees: 0 }] });
  });

  test('pairs with counts, and a reference', async () => {
    const pairs = file('pairs.csv', 'winner;loser;count\nx;y;6\ny;x;2\n');
    const { items } = (await run('ranking', '--pairs', pairs, '--reference', 'y')) as { items: { strength: number }[] };
    expect(items[0]?.strength).toBeCloseTo(Math.log(3), 9);
    expect(items[1]).toMatchObject({ id: 'y', strength: 0, standardError: 0 });
    await expect(run('ranking', '--pairs', pairs, '--reference', 'z')).rejects.toThrow(WrongUsage);
  });

  test('a budget with decimals', async () => {
    const pb = file(
      'own.pb',
      'META\nkey;value\nbudget;10.50\nvote_type;approval\nPROJECTS\nproject_id;cost\na;10.5\nb;1\nVOTES\nvoter_id;vote\n1;a\n2;a\n',
    );
    expect(await run('selection', '--pb', pb, '--rule', 'equal-shares')).toMatchObject({ winners: ['a'], spent: 10.5 });
    expect(await run('selection', '--pb', pb, '--rule', 'greedy')).toMatchObject({ winners: ['a'], spent: 10.5 });
  });

  testWithSharedData('published budgets', async () => {
    const assen = 'budget/Netherlands_Assen_2024.pb';
    const selected = sharedText(assen)
      .split('\n')
      .flatMap((line) => /^(\d+);\d+;\d+;[^;]*;1;/.exec(line)?.[1] ?? []);
    const { winners } = (await run('selection', '--pb', sharedPath(assen), '--rule', 'equal-shares')) as {
      winners: string[];
    };
    expect(winners.toSorted()).toEqual(selected.toSorted());
    expect(selected).toHaveLength(9);
    const gdansk = sharedPath('budget/Poland_Gdansk_2020_Mlyniska.pb');
    expect(await run('selection', '--pb', gdansk, '--rule', 'greedy')).toMatchObject({
      winners: ['1'],
      spent: 183_000,
    });
  });

  testWithSharedData(
    'a budget whose file lacks the votes on paper: greedy by the file, most of what was chosen',
    async () => {
      const file = sharedPath('budget/Hungary_Budapest_2024_VIII_Jozsefvaros.pb');
      const { winners } = (await run('selection', '--pb', file, '--rule', 'greedy')) as { winners: string[] };
      expect(winners.slice(0, 9)).toEqual([
        '11366',
        '11345',
        '11305',
        '11331',
        '11349',
        '11313',
        '11292',
        '11359',
        '11307',
      ]);
    },
  );

  testWithSharedData('attitude', async () => {
    const { alpha, count, items } = (await run('statistics', '--table', sharedPath('survey/attitude.csv'))) as {
      alpha: number;
      count: number;
      items: { id: string; mean: number }[];
    };
    expect({ alpha: alpha.toFixed(10), count, items: items.length }).toEqual({
      alpha: '0.8431427696',
      count: 30,
      items: 7,
    });
    expect(items[0]?.id).toBe('rating');
  });
});

describe('says what is wrong with a file, and where', () => {
  test.for([
    ['opinion', '--votes', 'voter-id,comment-id,vote\n1,a,1\n1,b,2\n', 3, '«vote» should be 1, 0 or -1, and is «2»'],
    ['opinion', '--votes', 'voter-id,comment-id,vote\n1,a,1\n,b,1\n', 3, '«voter-id» should be an id, and is empty'],
    ['opinion', '--votes', 'voter-id,vote\n1,1\n', 1, 'no column «comment-id» or'],
    [
      'opinion',
      '--votes',
      'voter-id,comment-id,vote\n1,"a\nb",1\n\n1,b,x\n',
      5,
      '«vote» should be a number, and is «x»',
    ],
    ['opinion', '--votes', 'voter-id,comment-id,vote\n1,a,1\n1,a\n', 3, 'Invalid Record Length'],
    ['opinion', '--votes', '[{"tid": 1, "pid": 2, "vote": 1},\n\n {"tid": 1, "pid": null, "vote": 1}]', 3, '«pid»'],
    ['opinion', '--votes', '[{"tid": 1,\n "pid": 2,\n "vote": }]', 3, 'JSON'],
    ['opinion', '--votes', '', 1, 'it is empty'],
    ['ranking', '--pairs', 'winner,loser\na,b\na,a\n', 3, '«a» is compared with itself'],
    ['ranking', '--pairs', 'winner,loser,count\na,b,-1\n', 2, '«count»'],
    ['statistics', '--table', 'one,two\n1,2\n3,many\n', 3, '«two» should be a number, and is «many»'],
    ['statistics', '--table', 'one,one\n1,2\n', 1, 'the column «one» stands twice'],
  ] as const)('%s: %#', async ([what, option, text, line, wrong], { task }) => {
    const path = file(`wrong-${task.id}`, text);
    const error = await run(what, option, path).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(IllFormed);
    expect((error as Error).message).toContain(`${path}, line ${line}: `);
    expect((error as Error).message).toContain(wrong);
  });

  test('a budget', async () => {
    const head = 'META\nkey;value\nbudget;10\n';
    const projects = 'PROJECTS\nproject_id;cost\na;5\n';
    for (const [text, where] of [
      [`${head}vote_type;ordinal\n${projects}VOTES\nvoter_id;vote\n1;a\n`, 'line 4: «vote_type»'],
      [`${head}${projects}VOTES\nvoter_id;vote\n1;a\n2;b\n`, 'line 10: there is no project «b»'],
      [`${head}PROJECTS\nproject_id;cost\na;much\nVOTES\nvoter_id;vote\n`, 'line 6: «cost» should be an amount'],
      [`${head}${projects}`, 'no section VOTES'],
    ] as const)
      await expect(run('selection', '--pb', file('wrong.pb', text), '--rule', 'greedy')).rejects.toThrow(where);
  });

  test('exit code 2, and nothing on standard output', () => {
    const path = file('wrong-end.csv', `${VOTES}3,a,7\n`);
    const ended = varde('opinion', '--votes', path, '--json');
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toBe(`${path}, line 6: «vote» should be 1, 0 or -1, and is «7».\n`);
    expect(varde('opinion', '--votes', join(folder, 'nowhere'))).toMatchObject({ status: 2, stdout: '' });
    expect(varde('nothing')).toMatchObject({ status: 2, stdout: '' });
  });

  test('one line of JSON', () => {
    const { status, stdout, stderr } = varde('opinion', '--votes', file('good.csv', VOTES), '--json');
    expect({ status, stderr, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, stderr: '', lines: 1 });
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'participants',
      'comments',
      'groups',
      'consensus',
      'pca',
    ]);
  });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(what: string, ...args: string[]): Promise<object> {
  return (await ANALYSES[what]?.run(args)) ?? {};
}

function varde(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/varde', 'analyse', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
