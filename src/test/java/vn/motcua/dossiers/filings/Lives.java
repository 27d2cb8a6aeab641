package vn.motcua.dossiers.filings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** Makes the days in an answered declaration follow one another as they do in life. */
record Lives(Random random, LocalDate today) {

    static Lives of(Random random, LocalDate today) {
        return new Lives(random, today);
    }

    void agree(String form, Map<String, String> answers) {
        switch (form) {
            case "birth-registration" -> birth(answers);
            case "marriage-registration" -> {
                for (String who : new String[] {"bride", "groom"}) {
                    boolean never = "NEVER".equals(answers.get(who + "MaritalStatus"));
                    answers.put(who + "MarriageOrdinal", never ? "1" : "2");
                }
            }
            case "death-registration" -> death(answers);
            case "marital-status-certificate" -> {
                put(answers, "residenceFrom", day(today.minusYears(3)));
                put(answers, "residenceTo", day(today.minusYears(1)));
                if ("SELF".equals(answers.get("requesterRelation"))) {
                    answers.put("subjectName", answers.get("requesterName"));
                }
            }
            case "civil-status-extract-copy" -> {
                put(answers, "registeredOn", day(today.minusDays(40)));
            }
            case "parentage-recognition" -> parentage(answers);
            case "land-change-registration" -> put(answers, "certificateDate", day(today.minusYears(6)));
            case "land-certificate-correction" -> put(answers, "certificateDate", day(today.minusYears(6)));
            case "household-business-change" -> put(answers, "changeDate", day(today.minusDays(4)));
            case "monthly-social-allowance" -> {
                put(answers, "childrenCount", "3");
                put(answers, "childrenUnder36Months", "1");
            }
            case "martyr-worship-allowance" -> {
                for (int row = 0; row < 5; row++) {
                    put(answers, "relatives[" + row + "].birthYear", "1945");
                    put(answers, "relatives[" + row + "].deathYear", "2011");
                }
            }
            default -> {}
        }
    }

    private void birth(Map<String, String> answers) {
        int parents = today.getYear() - 24 - random.nextInt(14);
        LocalDate born = today.minusDays(5 + random.nextInt(300));
        answers.put("childBirthDate", day(born));
        put(answers, "motherBirthYear", String.valueOf(parents));
        put(answers, "fatherBirthYear", String.valueOf(parents - random.nextInt(4)));
        put(
                answers,
                "requesterBirthDate",
                "GRANDPARENT".equals(answers.get("requesterRelation")) ? "12/03/1965" : "12/03/" + parents);
        put(answers, "parentsMarriageDate", day(born.minusYears(1)));
    }

    private void death(Map<String, String> answers) {
        LocalDate died = today.minusDays(3 + random.nextInt(60));
        answers.put("deceasedBirthDate", random.nextBoolean() ? "1941" : "07/1938");
        answers.put("deathDate", day(died));
        answers.put("deathNoticeDate", day(died.plusDays(random.nextInt(3))));
        put(answers, "deceasedIdIssueDate", "12/05/2021");
    }

    private void parentage(Map<String, String> answers) {
        boolean child = "CHILD".equals(answers.get("recognisedAs"));
        String parent = child ? "counterpart" : "recognised";
        String other = child ? "recognised" : "counterpart";
        answers.put(parent + "BirthDate", "15/08/1990");
        answers.put(other + "BirthDate", "20/10/2018");
        put(answers, other + "IdIssueDate", "22/10/2024");
        put(answers, parent + "IdIssueDate", "22/10/2021");
        if (!child) {
            answers.put("recognisedGender", "FATHER".equals(answers.get("recognisedAs")) ? "MALE" : "FEMALE");
        }
    }

    private static void put(Map<String, String> answers, String key, String value) {
        answers.computeIfPresent(key, (any, before) -> value);
    }

    static String day(LocalDate day) {
        return GeneratedFilings.DAY.format(day);
    }
}
