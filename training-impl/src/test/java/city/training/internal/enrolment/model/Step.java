package city.training.internal.enrolment.model;

/**
 * Something that happens in a history. A new kind of thing is a new record: what the model makes of it, what the module is
 * asked, and a way to roll one ({@link Steps}). It names people and offerings, so that a history can be carried out again
 * without some of its steps.
 */
interface Step {
    /** Does it to the model, and says what should be answered. */
    String expect(Model model);

    /** Does it to the module, and says what was answered in the same words. */
    String ask(Town town);

    /** What is answered when it is asked again because the answer was lost, though what it asked for was stored. */
    default String again(String answer) {
        return answer;
    }
}
