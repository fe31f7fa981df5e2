export {
  findPerson,
  findPlace,
  getRegion,
  pathOf,
  peopleOfRegion,
  placesById,
  placesOfRegion,
  positionsOn,
} from './store.server.ts';
export { addPerson } from './verbs/add-person.server.ts';
export { addUnit } from './verbs/add-unit.server.ts';
export { createRegion, type RegionForm } from './verbs/create-region.server.ts';
