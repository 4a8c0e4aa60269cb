package city.training.internal.enrolment.model;

import java.time.Duration;

/** Time goes by, and the clock does what has come due. */
record Pass(Duration time) implements Step {
    @Override
    public String expect(Model model) {
        model.now = model.now.plus(time);
        new Approvals(model).work();
        new Offers(model).work();
        return "";
    }

    @Override
    public String ask(Town town) {
        town.workOff();
        return "";
    }
}
