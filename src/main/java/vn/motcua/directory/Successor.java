package vn.motcua.directory;

/**
 * A unit into which an old one went, wholly or in part.
 *
 * @param id the new unit
 * @param code its code
 * @param name its full name: {@code Phường Ba Đình}
 * @param relation how much of the old unit it took
 * @param province full name of its province
 */
public record Successor(UnitId id, String code, String name, UnitRelation relation, String province) {}
