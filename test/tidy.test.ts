import { describe, expect, test } from 'vitest';
import { doorsAreTheOnlyBarrels, filesAreSmall, foldersHaveMeaning, functionsAreSmall } from './law/budget.ts';
import { lockfileIsWhole } from './law/lockfile.ts';
import { codeOfPagesHasNoSentences, markupHasNoWords } from './law/markup.ts';
import { citedPathsExist, guidesQuoteThePages, packagesArePinned } from './law/papers.ts';
import { pureConfigIsNarrow, rulesArePure } from './law/purity.ts';
import {
  browsersSeeNoServer,
  nobodySeesTheWiring,
  roomsAreEnteredByTheirDoors,
  roomsHoldWhatRoomsHold,
} from './law/rooms.ts';
import {
  changesTakeAWrite,
  sqlStandsInStores,
  storesNameTheirOwnTables,
  transactionsAreOpenedInOnePlace,
} from './law/sql.ts';
import { readTree, type Breach, type Tree } from './law/tree.ts';
import { formsAreNotMixed, messagesAreComplete, messagesAreUsed, refusalsCanBeSaid } from './law/words.ts';

const tree = readTree();

const LAW: Record<string, (tree: Tree) => Breach[]> = {
  '1 a room imports only rooms above its line, through their doors': roomsAreEnteredByTheirDoors,
  '1 a room stands in the list and holds only what rooms hold': roomsHoldWhatRoomsHold,
  '2 rules and engine have no clock and no chance': rulesArePure,
  '2 rules and engine have a tsconfig of their own': pureConfigIsNarrow,
  '3 .svelte imports no .server.ts': browsersSeeNoServer,
  '3 only wiring and routes see everything': nobodySeesTheWiring,
  '4 SQL stands in stores': sqlStandsInStores,
  '4 a store names its own tables': storesNameTheirOwnTables,
  '5 read and write open the transactions': transactionsAreOpenedInOnePlace,
  '5 whoever changes rows holds a Write': changesTakeAWrite,
  '6 markup has no words': markupHasNoWords,
  '6 the code of pages has no sentences': codeOfPagesHasNoSentences,
  '6 messages stand in every language': messagesAreComplete,
  '6 messages are used': messagesAreUsed,
  '6 refusals can be said': refusalsCanBeSaid,
  '6 bokmål and nynorsk are not mixed': formsAreNotMixed,
  '7 folders have meaning': foldersHaveMeaning,
  '7 the doors are the only barrels': doorsAreTheOnlyBarrels,
  '8 files are small': filesAreSmall,
  '8 functions are small': functionsAreSmall,
  '9 paths that the papers cite exist': citedPathsExist,
  'the guides quote what the pages say': guidesQuoteThePages,
  'packages are pinned': packagesArePinned,
  'the lockfile is whole': lockfileIsWhole,
};

describe('the law', () => {
  test.for(Object.entries(LAW))('%s', ([, broken]) => {
    expect(broken(tree)).toEqual([]);
  });

  test('is held against the whole house', () => {
    expect(tree.size).toBeGreaterThan(100);
    expect([...tree.keys()].filter((path) => /\/store(\/|\.server)/.test(path)).length).toBeGreaterThan(3);
  });
});
