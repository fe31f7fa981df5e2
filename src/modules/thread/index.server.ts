export {
  adoptionsOf,
  beside,
  eraseRecord,
  findRecord,
  insertAdoption,
  insertRecord,
  insertRecords,
  recordsById,
  updateTitle,
  updateTitles,
  walk,
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
