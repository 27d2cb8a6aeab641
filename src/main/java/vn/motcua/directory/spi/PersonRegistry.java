package vn.motcua.directory.spi;

/**
 * Port: the national registry of persons (CSDL quốc gia về dân cư). Each method asks for no more than it names, and
 * answers soon, whatever the registry does: one that is down is an outcome, never an exception. Whoever calls keeps the
 * journal and holds no transaction open meanwhile.
 */
public interface PersonRegistry {

    /** Whether there is a registry at all; without one nobody asks. */
    boolean isConnected();

    /** Who somebody is. */
    LookUp<RegisteredIdentity> findIdentity(PersonQuestion question);

    /** Where somebody lives. */
    LookUp<RegisteredResidence> findResidence(PersonQuestion question);

    /** With whom somebody is registered. */
    LookUp<RegisteredHousehold> findHousehold(PersonQuestion question);
}
