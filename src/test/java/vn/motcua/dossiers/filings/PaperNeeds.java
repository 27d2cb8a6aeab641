package vn.motcua.dossiers.filings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of the papers that a filing needs, written down from the lists of the national portal. */
final class PaperNeeds {

    private PaperNeeds() {}

    static List<Integer> of(String form, Map<String, String> answers) {
        List<Integer> lines = new ArrayList<>();
        switch (form) {
            case "birth-registration" -> {
                boolean abandoned = is(answers, "motherKnown", "NO") && is(answers, "fatherKnown", "NO");
                lines.add(abandoned ? 1 : 4);
            }
            case "death-registration" -> lines.add(1);
            case "marital-status-certificate" -> {
                if (is(answers, "requesterRelation", "OTHER")) {
                    lines.add(2);
                }
            }
            case "parentage-recognition" -> lines.add(is(answers, "evidenceKind", "WITNESSED_PLEDGE") ? 1 : 2);
            case "house-building-permit" -> {
                lines.add(48);
                lines.add(53);
            }
            case "land-change-registration" -> {
                lines.add(3);
                switch (answers.getOrDefault("changeKind", "")) {
                    case "TRANSFER", "EXCHANGE", "INHERIT", "CAPITAL" -> lines.add(4);
                    case "LEASE" -> lines.add(8);
                    default -> {}
                }
                if (is(answers, "partialTransfer", "YES")) {
                    lines.add(11);
                }
            }
            case "household-business-registration" -> {
                if (is(answers, "founderKind", "HOUSEHOLD_MEMBERS")) {
                    lines.add(8);
                }
            }
            case "household-business-change" -> change(answers, lines);
            case "martyr-worship-allowance" -> lines.add(2);
            case "residence-change-ct01" -> {
                if (is(answers, "notOwnDwelling", "YES") && is(answers, "joinsHousehold", "NO")) {
                    lines.add(12);
                }
            }
            default -> {}
        }
        return lines;
    }

    private static void change(Map<String, String> answers, List<Integer> lines) {
        String kinds = answers.getOrDefault("changeKinds", "");
        if (kinds.contains("OWNER")) {
            switch (answers.getOrDefault("ownerChangeReason", "")) {
                case "DEATH_OR_INCAPACITY" -> lines.add(1);
                case "AUTHORISED" -> lines.add(4);
                default -> {}
            }
        }
        boolean added = answers.entrySet().stream()
                .anyMatch(answer -> answer.getKey().startsWith("memberChanges[")
                        && answer.getValue().equals("ADD"));
        if (kinds.contains("MEMBERS") && added) {
            lines.add(6);
        }
    }

    private static boolean is(Map<String, String> answers, String key, String value) {
        return value.equals(answers.get(key));
    }
}
