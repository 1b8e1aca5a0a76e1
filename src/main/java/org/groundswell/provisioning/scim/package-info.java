/**
 * The agency's provisioning system feeds the directory by SCIM 2.0 (RFC 7643, RFC 7644) at {@code
 * /scim/v2}.
 *
 * <p>The protocol (schemas, filters, PATCH, bulk, entity tags) is a library's; ours is what a user
 * and a group mean here: a user is a person, {@code active:false} and a deletion mean that they
 * leave, {@code department} names their unit, {@code manager} may appoint who manages it; a group
 * may stand for a role. Of what a system sends, only that is kept.
 *
 * <p>Errors have SCIM's own form, because that is what clients of SCIM read: the one exception from
 * the problems of everything else.
 *
 * <p>Invariants: nobody is deleted; an unknown department costs nobody their account, it is
 * reported; every request asks the rights, each change is one transaction.
 *
 * @see <a href="../../../../../../../docs/adr/0070-scim-by-a-library.md">ADR 70</a>
 */
package org.groundswell.provisioning.scim;
