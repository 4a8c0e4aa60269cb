package city.training.people;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do beyond being staff. Everybody in the directory is staff; that is no role. */
public enum Role {
    /** 총괄 교육담당자: manages everything. */
    TRAINING_OFFICER("training-officer"),
    /** 부서 교육담당자: acts for the staff of the own department. */
    TRAINING_DEPARTMENT_OFFICER("training-department-officer"),
    /** 부서장: approves the requests of the staff of the own department. */
    TRAINING_DEPARTMENT_HEAD("training-department-head"),
    /** 강사: sees the rosters of offerings. */
    TRAINING_INSTRUCTOR("training-instructor"),
    /** 감사 담당자: reads everything, changes nothing. */
    TRAINING_AUDITOR("training-auditor");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The name of the JAAS group, and of the role over REST. */
    public String group() {
        return group;
    }

    /** The role a group stands for, if it is one of ours. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }
}
