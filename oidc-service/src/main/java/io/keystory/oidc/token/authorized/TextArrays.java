package io.keystory.oidc.token.authorized;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;

/** Lists of texts as columns have them. */
public final class TextArrays {

    private TextArrays() {}

    /** The texts as a statement takes them. */
    public static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The texts of a column that is never null. */
    public static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
