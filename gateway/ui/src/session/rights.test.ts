import { describe, expect, it } from 'vitest';
import { type Me, rightsOf } from './rights';

const association = { id: 'a', slug: 'nordmetall', status: 'active', programme: 'machine-tools' };
const owner = { id: 'm', association, role: 'enterprise-lead' as const, enterprise: 'e' };
const me = (left: object): Me => ({ memberships: [{ ...owner, ...left }], programmes: [] });

describe('rightsOf', () => {
  it('lets people of a firm that left look, and change nothing', () => {
    const left = { leftAt: '2026-03-09T10:00:00Z', readUntil: '2027-03-09T10:00:00Z' };
    expect(rightsOf(me({}), 'nordmetall', 'e')).toMatchObject({ write: true, enter: true, sign: true });
    expect(rightsOf(me(left), 'nordmetall', 'e')).toMatchObject({ write: false, enter: false, sign: false });
    expect(rightsOf(me(left), 'nordmetall', 'e').roles).toContain('enterprise-lead');
  });
});
