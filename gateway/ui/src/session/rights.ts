export type Role =
  | 'programme-steward'
  | 'association-admin'
  | 'association-officer'
  | 'facilitator'
  | 'helpdesk-agent'
  | 'helpdesk-lead'
  | 'enterprise-lead'
  | 'enterprise-contributor'
  | 'auditor'
  | 'stakeholder';

export interface Membership {
  id: string;
  association: { id: string; slug: string; name?: string; status: string; programme: string };
  role: Role;
  enterprise?: string | null;
  enterpriseName?: string | null;
  /** When the firm left the programme, and until when its people can read; absent for a member. */
  leftAt?: string | null;
  readUntil?: string | null;
}

export interface Me {
  person?: { id: string; name?: string; email?: string; locale?: string };
  memberships: Membership[];
  programmes: { programme: string; role: Role }[];
}

/** The rights of a person in one place; a button is shown only with the right for its action. */
export interface Rights {
  roles: ReadonlySet<Role>;
  readFirms: boolean;
  review: boolean;
  administer: boolean;
  answer: boolean;
  enter: boolean;
  sign: boolean;
  write: boolean;
}

export function rightsOf(me: Me | null | undefined, association: string, enterprise?: string): Rights {
  const here = (me?.memberships ?? []).filter((one) => one.association.slug === association);
  const acting = here.filter((one) => (enterprise ? one.enterprise === enterprise : !one.enterprise));
  const roles = new Set(acting.map((one) => one.role));
  const any = (...wanted: Role[]) => wanted.some((role) => roles.has(role));
  // A suspended association is read-only, and so is a firm that left.
  const write = here[0]?.association.status !== 'suspended' && !acting.some((one) => one.readUntil);
  return {
    roles,
    write,
    // Figures, pledges and evidence of firms; advisers have no access by their role.
    readFirms: any('association-admin', 'association-officer', 'facilitator', 'auditor'),
    review: any('association-admin', 'association-officer'),
    administer: any('association-admin'),
    answer: any('helpdesk-agent', 'helpdesk-lead'),
    enter: write && any('enterprise-lead', 'enterprise-contributor'),
    sign: write && any('enterprise-lead'),
  };
}

/** The workspaces of a person: associations, firms and programmes, each once. */
export interface Workspace {
  kind: 'association' | 'enterprise' | 'programme';
  association?: string;
  enterprise?: string;
  programme?: string;
  name: string;
  detail?: string;
  roles: Role[];
}

export function workspacesOf(me: Me | null | undefined): Workspace[] {
  const workspaces = new Map<string, Workspace>();
  for (const { association, role, enterprise, enterpriseName } of me?.memberships ?? []) {
    const key = enterprise ?? association.slug;
    const name = association.name ?? association.slug;
    const workspace: Workspace = workspaces.get(key) ?? {
      kind: enterprise ? 'enterprise' : 'association',
      association: association.slug,
      name: enterprise ? (enterpriseName ?? name) : name,
      roles: [],
      ...(enterprise ? { enterprise, detail: name } : {}),
    };
    workspace.roles.push(role);
    workspaces.set(key, workspace);
  }
  for (const { programme, role } of me?.programmes ?? []) {
    const workspace = workspaces.get(`p/${programme}`) ?? {
      kind: 'programme' as const,
      programme,
      name: programme,
      roles: [],
    };
    workspace.roles.push(role);
    workspaces.set(`p/${programme}`, workspace);
  }
  return [...workspaces.values()];
}
