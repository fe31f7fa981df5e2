import { expect, it } from 'vitest';
import { readGroups } from './feide.ts';

const owner = (affiliation: unknown, more: object = {}) => ({
  id: 'fc:org:havnes.no',
  norEduOrgNIN: 'NO987654321',
  membership: { affiliation },
  ...more,
});
const unit = (number: string, more: object = {}) => ({
  id: `fc:org:havnes.no:unit:NO${number}`,
  parent: 'fc:org:havnes.no',
  membership: { basic: 'member' },
  ...more,
});

it('finds the units and the owner that somebody works at', () => {
  const found = readGroups([owner(['employee', 'member']), unit('999888777'), unit('999888666')]);
  expect(found).toEqual({ onlyLearns: false, worksAt: ['987654321', '999888666', '999888777'] });
});

it('lets the unit say otherwise, and knows its owner by its name when no parent is stated', () => {
  const learnsThere = unit('999888777', { membership: { affiliation: ['student'] } });
  expect(readGroups([owner('employee'), learnsThere]).worksAt).toEqual(['987654321']);
  expect(readGroups([owner('staff'), { ...unit('999888777'), parent: undefined }]).worksAt).toContain('999888777');
});

it('tells those who only learn from those who also work', () => {
  expect(readGroups([owner(['student', 'member']), unit('999888777')])).toEqual({ onlyLearns: true, worksAt: [] });
  expect(readGroups([owner(['student', 'EMPLOYEE'])]).onlyLearns).toBe(false);
  expect(readGroups([owner(['member', 'affiliate'])])).toEqual({ onlyLearns: false, worksAt: [] });
});

it('never reads a title', () => {
  const titled = owner(['affiliate'], { membership: { affiliation: ['affiliate'], title: ['Rektor'], primary: true } });
  expect(readGroups([titled])).toEqual({ onlyLearns: false, worksAt: [] });
});

it('counts what cannot be read, and other groups, for nothing', () => {
  const strange = [null, 7, {}, { id: 4 }, owner({ not: 'a list' }), owner(['employee'], { norEduOrgNIN: 'NO12' })];
  expect(readGroups(strange)).toEqual({ onlyLearns: false, worksAt: [] });
  const taught = { id: 'fc:gogroup:havnes.no:u:NO999888777:x', membership: { affiliation: ['employee'] } };
  expect(readGroups([taught])).toEqual({ onlyLearns: false, worksAt: [] });
  expect(readGroups('no list')).toEqual({ onlyLearns: false, worksAt: [] });
});
