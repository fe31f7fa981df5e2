export {
  adoptionsOf,
  beside,
  deleteTiesFrom,
  findRecord,
  insertAdoption,
  insertRecord,
  insertTies,
  updateTitle,
  walk,
} from './store.server.ts';
