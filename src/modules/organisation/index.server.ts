export {
  findPerson,
  loginOf,
  peopleAfter,
  peopleById,
  peopleNamed,
  peopleNear,
  peopleOfRegion,
  type Person,
} from './store/people.server.ts';
export { leadersAt, positionsAt, positionsOf, positionsOn, type Position } from './store/positions.server.ts';
export { placesWere, successions } from './store/history.server.ts';
export {
  allPlaces,
  findPlace,
  getRegion,
  municipalitiesOf,
  openPlacesById,
  openPlacesByNumbers,
  openPlacesOf,
  openPlacesWithin,
  pathOf,
  placesById,
  placesClosedBefore,
  placesOfRegion,
  placesUnder,
  unitCounts,
  type UnitCount,
} from './store/places.server.ts';
export { addPerson } from './verbs/add-person.server.ts';
export { admitEmployee, unitsNewTo, type Employee } from './verbs/admit-employee.server.ts';
export { appoint, endPosition, handOver } from './verbs/appoint.server.ts';
export { closePlace, reopenPlace } from './verbs/close-place.server.ts';
export { correctPlace } from './verbs/correct-place.server.ts';
export { createFirstRegion, createRegion, type RegionForm, type RegionMade } from './verbs/create-region.server.ts';
export {
  acceptInvitation,
  INVITATION_DAYS,
  invite,
  inviteAgain,
  invited,
  mayInvite,
  type InvitationForm,
} from './verbs/invite.server.ts';
export { forgetLinks, invitationsOf, lastInvitation, pastInvitations, uninvited } from './store/invitations.server.ts';
export { erasable, erasePerson } from './verbs/erase-person.server.ts';
export { importPeople, previewPeople, type PeoplePreview } from './verbs/import-people.server.ts';
export { importPlaces, previewImport, type ImportPreview } from './verbs/import-places.server.ts';
export { mergePlaces, splitPlace } from './verbs/merge-places.server.ts';
export { movePlace } from './verbs/move-place.server.ts';
export { openPlace } from './verbs/open-place.server.ts';
export { idleSince } from './store/idle.server.ts';
export { servicesOn } from './store/service-areas.server.ts';
export { setServiceArea } from './verbs/set-service-area.server.ts';
export { focusAreasOn } from './store/focus-areas.server.ts';
export { setDirection } from './verbs/set-direction.server.ts';
export { renamePlace } from './verbs/rename-place.server.ts';
