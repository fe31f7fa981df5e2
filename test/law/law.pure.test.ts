import { describe, expect, test } from 'vitest';
import { doorsAreTheOnlyBarrels, filesAreSmall, foldersHaveMeaning, functionsAreSmall } from './budget.ts';
import { lockfileIsWhole } from './lockfile.ts';
import { codeOfPagesHasNoSentences, markupHasNoWords } from './markup.ts';
import { citedPathsExist, guidesQuoteThePages, packagesArePinned } from './papers.ts';
import { rulesArePure } from './purity.ts';
import {
  browsersSeeNoServer,
  nobodySeesTheWiring,
  roomsAreEnteredByTheirDoors,
  roomsHoldWhatRoomsHold,
} from './rooms.ts';
import {
  changesTakeAWrite,
  sqlStandsInStores,
  storesNameTheirOwnTables,
  transactionsAreOpenedInOnePlace,
} from './sql.ts';
import type { Breach, Tree } from './tree.ts';
import { formsAreNotMixed, messagesAreComplete, messagesAreUsed, refusalsCanBeSaid } from './words.ts';

const HEAD = `import { sql } from '#platform/db/sql.ts';\n`;

/** A law, files that break it, and where; then files that are close to breaking it and do not. */
type Case = [
  law: (tree: Tree) => Breach[],
  broken: Record<string, string>,
  where: string[],
  sound: Record<string, string>,
];

const CASES: Record<string, Case> = {
  'a room below, a back door, a room from the platform': [
    roomsAreEnteredByTheirDoors,
    {
      'src/modules/thread/rules/a.ts': `\nimport type { Goal } from '#modules/goals/index.ts';`,
      'src/modules/goals/verbs/b.server.ts': `export * from '../../thread/store.server.ts';`,
      'src/platform/ui/C.svelte': `<p></p>\n<script lang="ts">\n  import { x } from '#modules/thread/index.ts';\n</script>`,
    },
    ['src/modules/thread/rules/a.ts:2', 'src/modules/goals/verbs/b.server.ts:1', 'src/platform/ui/C.svelte:3'],
    {
      'src/modules/goals/verbs/b.server.ts': `import { walk } from '#modules/thread/index.server.ts';\nimport '../store.server.ts';`,
    },
  ],
  'a room outside the list, a drawer outside the plan': [
    roomsHoldWhatRoomsHold,
    {
      'src/modules/wishes/index.ts': '',
      'src/modules/goals/model.ts': '',
      'src/modules/goals/README.md': 'x\n'.repeat(21),
    },
    ['src/modules/wishes/index.ts:1', 'src/modules/goals/model.ts:1', 'src/modules/goals/README.md:21'],
    { 'src/modules/goals/verbs/set-goal.server.ts': '', 'src/modules/goals/content/nb.json': '{}' },
  ],
  'time and chance': [
    rulesArePure,
    {
      'src/modules/goals/rules/a.ts': `\nconst now = new Date();\nconst id = Math.random() + Date.now();`,
      'src/engine/x/b.ts': `import 'node:fs';\nconst home = process.env['HOME'];\ncrypto.randomUUID();`,
    },
    [
      'src/modules/goals/rules/a.ts:2',
      'src/modules/goals/rules/a.ts:3',
      'src/modules/goals/rules/a.ts:3',
      'src/engine/x/b.ts:2',
      'src/engine/x/b.ts:3',
      'src/engine/x/b.ts:1',
    ],
    { 'src/engine/x/b.ts': `const day = new Date(0);\nconst at = process.openAt;\n// Date.now is not called` },
  ],
  'the server in the browser': [
    browsersSeeNoServer,
    { 'src/routes/+page.svelte': `<script>import type { A } from '#modules/goals/index.server.ts';</script>` },
    ['src/routes/+page.svelte:1'],
    { 'src/routes/+page.server.ts': `import '#modules/goals/index.server.ts';` },
  ],
  'the wiring seen from a room': [
    nobodySeesTheWiring,
    { 'src/modules/goals/verbs/a.server.ts': `const x = await import('#wiring/access.ts');` },
    ['src/modules/goals/verbs/a.server.ts:1'],
    { 'src/routes/+page.server.ts': `import '#wiring/access.ts';` },
  ],
  'SQL in a verb': [
    sqlStandsInStores,
    { 'src/modules/goals/verbs/a.server.ts': HEAD, 'src/wiring/b.ts': `import pg from 'pg';` },
    ['src/modules/goals/verbs/a.server.ts:1', 'src/wiring/b.ts:1'],
    { 'src/modules/goals/store/a.server.ts': HEAD, 'src/platform/mail/outbox.server.ts': HEAD },
  ],
  "another room's table": [
    storesNameTheirOwnTables,
    {
      'src/modules/goals/store.server.ts': `${HEAD}sql\`select 1\n from thread.record\`;`,
      'src/platform/db/a.ts': 'sql`select 1 from goals.goal`;',
    },
    ['src/modules/goals/store.server.ts:3', 'src/platform/db/a.ts:1'],
    {
      'src/modules/goals/store.server.ts': `${HEAD}sql\`select 1 from goals.goal\`; thread.record;`,
      'src/platform/db/a.ts': 'sql`select 1 from platform.audit`;',
    },
  ],
  'a transaction of its own': [
    transactionsAreOpenedInOnePlace,
    { 'src/modules/goals/verbs/a.server.ts': `\ncontext.db.transaction('', work);\ndb.script('drop');` },
    ['src/modules/goals/verbs/a.server.ts:2', 'src/modules/goals/verbs/a.server.ts:3'],
    {
      'src/platform/db/work.server.ts': `db.transaction('', work)`,
      'src/modules/goals/verbs/a.server.ts': 'write(context, name, work)',
    },
  ],
  'a change in a reading function': [
    changesTakeAWrite,
    {
      'src/modules/goals/store.server.ts': `function f(r: Read) {\n return r.rows(sql\`update goals.goal g set version = 2\`); }`,
    },
    ['src/modules/goals/store.server.ts:2'],
    { 'src/modules/goals/store.server.ts': 'const f = async (w: Write) => w.rows(sql`delete from goals.goal`);' },
  ],
  'words in the markup': [
    markupHasNoWords,
    { 'src/routes/+page.svelte': `<p>{m.a()}\nHei</p>\n<img alt="Et bilde">{x ? 'Ja' : y}\n<Empty heading="Tomt" />` },
    [
      'src/routes/+page.svelte:1',
      'src/routes/+page.svelte:3',
      'src/routes/+page.svelte:3',
      'src/routes/+page.svelte:4',
    ],
    {
      'src/routes/+page.svelte': `<p class="ds card" style:width="{x}rem">{m.a()} · {x ? m.b() : '–'}<code>varde</code></p><Icon name="goal" />\n<style>p { color: red }</style>`,
    },
  ],
  'sentences beside the markup': [
    codeOfPagesHasNoSentences,
    { 'src/modules/goals/ui/a.ts': `\nconst text = 'Gå til målet';` },
    ['src/modules/goals/ui/a.ts:2'],
    {
      'src/modules/goals/ui/a.ts': `const classes = 'ds-card wide';\nthrow new Error('Not a goal');\nconst path = 'M 0 0 L 1 1';`,
    },
  ],
  'a message in one language': [
    messagesAreComplete,
    {
      'messages/nb.json': `{"a":"{n} mål","b":"B"}`,
      'messages/nn.json': `{"a":"{n} mål","b":"B"}`,
      'messages/en.json': `{"a":"{m} goals"}`,
    },
    ['messages/nb.json:1', 'messages/en.json:1'],
    {
      'messages/nb.json': `{"a":"{n} mål"}`,
      'messages/nn.json': `{"a":"{n} mål"}`,
      'messages/en.json': `{"a":"goals: {n}"}`,
    },
  ],
  'a message nobody says': [
    messagesAreUsed,
    { 'messages/nb.json': `{\n"goal":"Mål",\n"goals":"Mål"}`, 'src/routes/+page.svelte': '{m.goal()} goals' },
    ['messages/nb.json:3'],
    { 'messages/nb.json': `{"goal":"Mål","goals":"Mål"}`, 'src/a.ts': `refuse('goal'); m.goals()` },
  ],
  'a refusal without words': [
    refusalsCanBeSaid,
    {
      'messages/nb.json': `{"a":"A"}`,
      'src/a.ts': `refuse('a');\nrefuse(x ? 'a' : 'b', 'field');\nreturn { ok: false, refused: 'c' };`,
    },
    ['src/a.ts:2', 'src/a.ts:3'],
    { 'messages/nb.json': `{"a":"A"}`, 'src/a.ts': `refuse('a', 'field')` },
  ],
  'nynorsk in bokmål': [
    formsAreNotMixed,
    {
      'messages/nb.json': `{"a":"Dette veit eg ikkje"}`,
      'messages/nn.json': `{"a":[{"match":{"n=one":"Dette er ikke bra"}}]}`,
    },
    ['messages/nb.json:1', 'messages/nb.json:1', 'messages/nn.json:1'],
    { 'messages/nb.json': `{"a":"Jeg vet ikke"}`, 'messages/nn.json': `{"a":"Eg veit ikkje {hva}"}` },
  ],
  'a drawer for everything': [
    foldersHaveMeaning,
    { 'src/modules/goals/rules/utils/a.ts': '' },
    ['src/modules/goals/rules/utils/a.ts:1'],
    { 'src/modules/goals/rules/types.ts': '' },
  ],
  'a barrel': [
    doorsAreTheOnlyBarrels,
    { 'src/platform/db/index.ts': '' },
    ['src/platform/db/index.ts:1'],
    { 'src/modules/goals/index.ts': '', 'src/modules/goals/index.server.ts': '' },
  ],
  'a long file': [
    filesAreSmall,
    { 'src/a.ts': 'x;\n'.repeat(251), 'test/a.ts': 'x;\n'.repeat(401) },
    ['src/a.ts:250', 'test/a.ts:400'],
    {
      'src/a.ts': 'x;\n'.repeat(250),
      'test/a.ts': 'x;\n'.repeat(400),
      'src/modules/goals/content/a.ts': 'x;\n'.repeat(900),
    },
  ],
  'a long function': [
    functionsAreSmall,
    { 'src/A.svelte': `<script>\n  const f = () => {\n${'x;\n'.repeat(49)}}\n</script>` },
    ['src/A.svelte:2'],
    {
      'src/a.ts': `function f() {\n${'x;\n'.repeat(48)}}`,
      'test/a.ts': `describe('', () => {\n${'x;\n'.repeat(80)}})`,
    },
  ],
  'a dead reference': [
    citedPathsExist,
    { 'docs/a.md': 'See\n`src/gone.ts`', 'src/a.ts': '' },
    ['docs/a.md:2'],
    { 'docs/a.md': 'See `src/a.ts:12`, `b.md/`, `and/or`, `docs/` and `build/handler.js`', 'src/a.ts': '' },
  ],
  'a button that is called something else': [
    guidesQuoteThePages,
    {
      'docs/users/a.md': 'Velg\n«Ta imot»',
      'messages/nb.json': '{"take":"Ta imot prosessen nå"}',
      'docs/users/b.md': '«Takk nei»',
    },
    ['docs/users/b.md:1'],
    {
      'docs/users/a.md': '«Ta imot», «Kort verksted» og «Hva nå?»',
      'docs/operations.md': '«Noe annet»',
      'messages/nb.json': '{"take":"Ta imot"}',
      'src/modules/processes/content/a.ts': `nb: 'Kort verksted'`,
    },
  ],
  'a lockfile with a hole': [
    lockfileIsWhole,
    {
      'package.json': `{"dependencies":{"a":"1.0.0"}}`,
      'package-lock.json': `{"packages":{"":{},"node_modules/a":{"optionalDependencies":{"a-darwin":"1.0.0"}}}}`,
    },
    ['package-lock.json:1'],
    {
      'package.json': `{"dependencies":{"a":"1.0.0"}}`,
      'package-lock.json': `{"packages":{"node_modules/a":{"dependencies":{"b":"1","c":"1"}},"node_modules/b":{},"node_modules/a/node_modules/c":{"dependencies":{"b":"1"}}}}`,
    },
  ],
  'a loose package': [
    packagesArePinned,
    { 'package.json': `{"dependencies":{\n"pg":"^8.0.0"}}`, 'package-lock.json': `{\n"resolved": "https://"}` },
    ['package.json:2', 'package-lock.json:2'],
    { 'package.json': `{"devDependencies":{"vite":"8.3.8"}}`, 'package-lock.json': '{}' },
  ],
};

describe('each law catches what breaks it, and nothing near it', () => {
  test.for(Object.entries(CASES))('%s', ([, [law, broken, where, sound]]) => {
    expect(law(new Map(Object.entries(broken))).map((one) => one.split(' ')[0])).toEqual(where);
    expect(law(new Map(Object.entries(sound)))).toEqual([]);
  });
});
