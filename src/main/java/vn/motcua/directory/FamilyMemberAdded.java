package vn.motcua.directory;

/**
 * Somebody with an account of their own was added to a family.
 *
 * @param member the entry
 * @param person whose account it is
 * @param owner who added them
 * @param ownerName their name
 */
public record FamilyMemberAdded(long member, PersonId person, PersonId owner, String ownerName) {}
