package vn.motcua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class RoomsTests {

    private final ApplicationModules rooms = ApplicationModules.of(MotCuaApplication.class);

    @Test
    void keepTheDoorsThatTheirPackageInfoStates() {
        rooms.verify();
    }

    @Test
    void areDrawnForTheArchitecturePage() {
        new Documenter(rooms).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
