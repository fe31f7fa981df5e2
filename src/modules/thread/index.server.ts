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
  updateTitle,
  walk,
} from './store.server.ts';
