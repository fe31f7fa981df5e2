import { expect, it } from 'vitest';
import { parseProviders, WrongSetting } from './providers.ts';

const ORIGIN = 'https://varde.example';
const FEIDE = {
  id: 'feide',
  name: 'Feide',
  kind: 'feide',
  issuer: 'https://auth.dataporten.no',
  clientId: 'c',
  clientSecret: 's',
};

const parse = (list: unknown, origin: string | null = ORIGIN) =>
  parseProviders(typeof list === 'string' ? list : JSON.stringify(list), origin);

it('reads a list, and fills in what the kind asks for', () => {
  expect(parseProviders(undefined, null)).toEqual([]);
  const [feide] = parse([FEIDE]);
  expect(feide?.scopes).toEqual(['openid', 'profile', 'email', 'userid-feide', 'groups-org']);
  expect(feide).toMatchObject({ trustEmail: false, groupsUrl: 'https://groups-api.dataporten.no/groups/me/groups' });
  expect(parse([{ ...FEIDE, kind: 'idporten' }])[0]?.scopes).toEqual(['openid']);
  expect(parse([{ ...FEIDE, issuer: 'http://127.0.0.1:8080' }])).toHaveLength(1);
});

it.each<[unknown, string]>([
  ['{', 'is not JSON'],
  ['{}', 'is not a list'],
  [[7], 'number 1 is not an object'],
  [[{ ...FEIDE, clientSecret: '' }], '«feide» lacks clientSecret'],
  [[{ ...FEIDE, id: 'Feide!' }], 'id is 2–31'],
  [[{ ...FEIDE, kind: 'facebook' }], 'kind is one of'],
  [[{ ...FEIDE, issuer: 'http://auth.dataporten.no' }], 'is not an https address'],
  [[{ ...FEIDE, issuer: 'feide' }], 'is not an https address'],
  [[{ ...FEIDE, secret: 'x' }], '«secret», which is not known'],
  [[{ ...FEIDE, scopes: ['email'] }], 'with "openid" among them'],
  [[{ ...FEIDE, trustEmail: 'true' }], 'trustEmail is true or false'],
  [[FEIDE, FEIDE], 'two providers called «feide»'],
  [[{ ...FEIDE, kind: 'entra', issuer: 'https://login.microsoftonline.com/common/v2.0' }], 'names the tenant'],
])('stops at %j with one sentence', (list, says) => {
  const fault = expect(() => parse(list));
  fault.toThrow(WrongSetting);
  fault.toThrow(says);
});

it('needs the address that people come back to', () => {
  expect(() => parse([FEIDE], null)).toThrow('VARDE_ORIGIN');
});
