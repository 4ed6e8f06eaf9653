package io.keystory.query.role;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.list.Condition;

/** Which roles a list shows; null leaves a filter out. */
record RoleFilter(String type, String excludeUserId, String excludeApplicationId) {

    Condition condition() {
        Condition condition = Condition.ALL;
        if (type != null) {
            if (!type.equals("User") && !type.equals("MachineToMachine")) {
                throw KeystoryException.invalidInput("type", "is User or MachineToMachine");
            }
            condition = condition.and(Condition.of("r.type = ?", type));
        }
        if (excludeUserId != null) {
            condition = condition.and(Condition.of("not exists (select from read.user_role ur"
                    + " where ur.role_id = r.id and ur.user_id = ?)", excludeUserId));
        }
        if (excludeApplicationId != null) {
            condition = condition.and(Condition.of("not exists (select from read.application_role ar"
                    + " where ar.role_id = r.id and ar.application_id = ?)", excludeApplicationId));
        }
        return condition;
    }
}
