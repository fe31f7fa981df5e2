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
export { addPerson, type PersonForm } from './verbs/add-person.server.ts';
export { addUnit, type UnitForm } from './verbs/add-unit.server.ts';
export { createRegion, type RegionForm, type RegionMade } from './verbs/create-region.server.ts';
