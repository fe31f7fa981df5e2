export {
  adoptionsOf,
  eraseRecord,
  findRecord,
  insertAdoption,
  insertRecord,
  insertRecords,
  recordsById,
  updateTitle,
  updateTitles,
} from './store/records.server.ts';
export {
  deleteTiesBetween,
  deleteTiesFrom,
  insertTies,
  moveTies,
  moveTiesBack,
  tiedTo,
  tiesFrom,
} from './store/ties.server.ts';
export { beside, tiesAmong, walk, walkFrom } from './store/walks.server.ts';
export {
  dreamsSaying,
  highlighted,
  setSaid,
  START,
  STOP,
  titlesSaying,
  unsay,
  vocabulary,
  type After,
} from './store/search.server.ts';
