package city.training.internal.enrolment.restriction;

import city.training.Page;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Person;
import city.training.enrolment.restriction.Ruling;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.Map;
import java.util.Optional;

/** Puts the names of the directory to restrictions, which are kept without them. */
record Names(StaffDirectory directory) {

    /** All with one look-up. */
    Page<Restriction> toAll(Page<Restriction> page) {
        Map<StaffId, StaffMember> people = page.items().isEmpty()
                ? Map.of()
                : directory.findAll(page.items().stream()
                        .map(one -> one.person().staff())
                        .distinct()
                        .toList());
        return page.map(
                one -> named(one, Optional.ofNullable(people.get(one.person().staff()))));
    }

    Restriction to(Restriction one) {
        return named(one, directory.find(one.person().staff()));
    }

    Ruling to(Ruling ruling) {
        return ruling instanceof Ruling.Counted counted ? new Ruling.Counted(to(counted.restriction())) : ruling;
    }

    private static Restriction named(Restriction one, Optional<StaffMember> member) {
        return new Restriction(
                one.id(),
                new Person(
                        one.person().staff(),
                        member.map(StaffMember::name).orElse(""),
                        member.map(StaffMember::department).orElse("")),
                one.state(),
                one.from(),
                one.until(),
                one.reason(),
                one.proposal(),
                one.decision(),
                one.appeal(),
                one.review());
    }
}
