export {
  adoptionsOf,
  beside,
  deleteTiesFrom,
  eraseRecord,
  findRecord,
  insertAdoption,
  insertRecord,
  insertRecords,
  insertTies,
  recordsById,
  updateTitle,
  walk,
} from './store.server.ts';
