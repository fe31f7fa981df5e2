export { parseList } from './rules/list.ts';
export { progressOf, type Progress } from './store/progress.server.ts';
export { joinPage } from './store/join.server.ts';
export { toldTotals, type ToldTotal } from './store/told.server.ts';
export { dreamBySlip } from './store/own-dream.server.ts';
export {
  countsOf,
  dreamsByIds,
  latestDreams,
  mayReadDreams,
  pictureMayBeSeen,
  publishedOf,
  readDreams,
} from './store/reading.server.ts';
export { gatheredIn, processOfDream, themesById, voicesToldOf } from './store/gathered.server.ts';
export { lastEntered } from './store/entered.server.ts';
export { approve } from './verbs/approve.server.ts';
export { contribute } from './verbs/contribute.server.ts';
export { contributeFor } from './verbs/contribute-for.server.ts';
export { contributeList } from './verbs/contribute-list.server.ts';
export { disapprove } from './verbs/disapprove.server.ts';
export { hide } from './verbs/hide.server.ts';
export { takeOut } from './verbs/take-out.server.ts';
export { unhide } from './verbs/unhide.server.ts';
export { withdraw } from './verbs/withdraw.server.ts';
export { atWork } from './store/board.server.ts';
export { boardOf, dreamsAt, lastActOf, placesOnBoard, themesOf, tramplesOn } from './store/board-view.server.ts';
export { mergeThemes } from './verbs/merge-themes.server.ts';
export { makeTheme } from './verbs/make-theme.server.ts';
export { placeDreams, ungroupDreams } from './verbs/place-dreams.server.ts';
export { removeEmptyTheme } from './verbs/remove-theme.server.ts';
export { renameTheme } from './verbs/rename-theme.server.ts';
export { undoLast } from './verbs/undo-last.server.ts';
export { answeredIn, answeredInEach, nextMeeting, opinionSource } from './store/reacting.server.ts';
export { forgetTokens, pastTokens } from './store/reactions.server.ts';
export { dreamsToChoose, removedFrom, statementsOf } from './store/statements.server.ts';
export { suggestionsFor, themesSource } from './store/suggestions.server.ts';
export { acceptThemes } from './verbs/accept-themes.server.ts';
export { addStatements, chooseDreams } from './verbs/add-statements.server.ts';
export { react } from './verbs/react.server.ts';
export { reactingIn } from './verbs/reacting.server.ts';
export { removeStatements } from './verbs/remove-statements.server.ts';
export { takeBackAnswers } from './verbs/take-back-answers.server.ts';
export { pastActs, picturesShown, removeActs } from './store/past.server.ts';
