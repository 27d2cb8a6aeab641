package vn.motcua.directory;

/** What the registry of persons can prove in place of a paper. */
public enum RegistryFact {
    IDENTITY,
    RESIDENCE,
    HOUSEHOLD
}
