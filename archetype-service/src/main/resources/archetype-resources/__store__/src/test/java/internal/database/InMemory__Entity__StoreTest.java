package ${package}.internal.database;

class InMemory${entity}StoreTest extends ${entity}StoreContract {
    private final ${entity}Store store = new InMemory${entity}Store();

    @Override
    protected ${entity}Store store() {
        return store;
    }
}
