package vn.motcua.dossiers.filings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes filings in which nothing is wrong, of every declaration, out of what was published about them. */
final class GeneratedFilings {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Võ", "Đỗ", "Hồ", "Ngô"};
    private static final String[] HERS = {"Thị Ánh", "Thị Hồng Nhung", "Ngọc Diệp", "Thị Thủy", "Bảo Châu", "H’Linh"};
    private static final String[] HIS = {"Văn Bình", "Quốc Đạt", "Minh Khôi", "Hữu Phước", "Đình Tứ", "Y Thịnh"};
    private static final String[] STREETS = {"12 Lê Duẩn", "45/7 Nguyễn Hữu Thọ", "Tổ 21", "K82/15 Trưng Nữ Vương"};
    private static final Set<String> COUNTER_ONLY =
            Set.of("certified-copy-request", "signature-certification-request", "land-certificate-correction");

    private final Map<String, List<Declared>> forms = Declared.all();
    private final Random random;
    private final LocalDate today;

    GeneratedFilings(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** Somebody, with papers that agree. */
    private record Somebody(boolean woman, LocalDate born, String name, String personalId, LocalDate issued) {}

    /**
     * A filing as it is sent.
     *
     * @param lines of the papers that go along
     */
    record Generated(
            String form,
            String procedure,
            String channel,
            Map<String, String> applicant,
            Map<String, String> answers,
            List<Integer> lines) {

        Generated with(Map<String, String> changed) {
            return new Generated(form, procedure, channel, applicant, changed, lines);
        }
    }

    Set<String> forms() {
        return forms.keySet();
    }

    List<Declared> questions(String form) {
        return forms.getOrDefault(form, List.of());
    }

    Generated sound(String form) {
        Map<String, Somebody> people = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        choose(form, answers);
        for (Declared question : questions(form)) {
            if (!question.isAnswered() || question.isColumn() || answers.containsKey(question.key())) {
                continue;
            }
            boolean needed = question.isNeeded(answers);
            boolean wanted = needed
                    || (question.required().equals("no")
                            && Declared.holds(question.condition(), answers)
                            && random.nextInt(3) > 0);
            if (!wanted) {
                continue;
            }
            if (question.type().equals("REPEAT_GROUP")) {
                rows(form, question, answers, people);
            } else {
                answers.put(question.key(), value(question, people));
            }
        }
        agree(form, answers);
        Somebody applicant = people.values().stream().findFirst().orElseGet(() -> somebody(20, 60));
        Map<String, String> who = new LinkedHashMap<>();
        who.put("fullName", answers.getOrDefault("requesterName", applicant.name()));
        who.put("personalId", applicant.personalId());
        who.put("phone", phone());
        return new Generated(
                form,
                questions(form).getFirst().procedure(),
                COUNTER_ONLY.contains(form) ? "COUNTER" : "ONLINE",
                who,
                answers,
                PaperNeeds.of(form, answers));
    }

    /** The answers on which others hang, chosen so that every branch occurs and none is against the law. */
    private void choose(String form, Map<String, String> answers) {
        switch (form) {
            case "birth-registration" -> {
                boolean abandoned = random.nextInt(8) == 0;
                answers.put("motherKnown", abandoned ? "NO" : "YES");
                answers.put("fatherKnown", abandoned || random.nextInt(5) == 0 ? "NO" : "YES");
                answers.put("requesterRelation", abandoned ? "CARER" : pick("MOTHER", "GRANDPARENT", "RELATIVE"));
            }
            case "marital-status-certificate" -> {
                answers.put("maritalStatus", pick("NEVER", "DIVORCED", "WIDOWED", "MARRIED"));
                answers.put(
                        "purposeKind",
                        answers.get("maritalStatus").equals("MARRIED")
                                ? "OTHER"
                                : pick("MARRY_DOMESTIC", "MARRY_ABROAD", "OTHER"));
            }
            case "house-building-permit" -> answers.put("siteCommune", pick("Phường Hòa Cường", "20257"));
            case "household-business-registration" -> answers.put("officeCommune", "Phường Hòa Cường");
            case "monthly-social-allowance" -> answers.put("beneficiaryGroup", pick("K4", "K6", "K8"));
            case "residence-change-ct01" -> {
                answers.put("minorOrIncapable", "NO");
                answers.put(
                        "newAddress",
                        pick(
                                "12 Núi Thành, phường Hòa Cường, thành phố Đà Nẵng",
                                "Tổ 5, phường Hòa Cường Bắc, quận Hải Châu, Đà Nẵng",
                                "K21/4 đường 2 Tháng 9"));
            }
            default -> {}
        }
    }

    private String value(Declared question, Map<String, Somebody> people) {
        String key = question.key().substring(question.key().lastIndexOf('.') + 1);
        String list = question.choices().getFirst();
        return switch (question.type()) {
            case "CHOICE", "YES_NO" -> list.startsWith("LIST:") ? listed(list, key) : gender(question, people);
            case "MULTI_CHOICE" -> {
                List<String> chosen = new ArrayList<>(question.choices());
                chosen.removeIf(choice -> random.nextBoolean());
                yield chosen.isEmpty() ? question.choices().getFirst() : String.join(",", chosen);
            }
            case "NAME" -> person(question.key(), people).name();
            case "CCCD" -> person(question.key(), people).personalId();
            case "DATE", "PARTIAL_DATE" -> date(question, people);
            case "INTEGER" -> key.endsWith("Year") ? year(question, people) : String.valueOf(1 + random.nextInt(4));
            case "MONEY" -> String.valueOf((1 + random.nextInt(90)) * 1_000_000L);
            case "AREA" -> area(key);
            case "DECIMAL" -> (1 + random.nextInt(9)) + "," + random.nextInt(10);
            case "PHONE" -> phone();
            case "EMAIL" -> "nguoi.dan" + random.nextInt(1000) + "@example.com";
            case "TIME" -> "08:30";
            case "TAX_CODE" -> pick("0100109106", "048190001234", "0400101394");
            case "DECLARATION" -> "YES";
            case "ADDRESS" -> pick(STREETS) + ", phường Hòa Cường, thành phố Đà Nẵng";
            case "COMMUNE" -> "Phường Hòa Cường";
            default -> text(key, people);
        };
    }

    private String text(String key, Map<String, Somebody> people) {
        if (key.endsWith("IdNumber") || key.equals("idNumber") || key.equals("certificateNumber")) {
            return person(key, people).personalId();
        }
        return switch (key) {
            case "requesterRelation" -> pick("Con", "Vợ", "Bản thân", "Cháu nội");
            case "holderName" -> person("holder", people).name();
            case "newName" -> "HỘ KINH DOANH MỚI " + random.nextInt(1000);
            case "wrong" -> "Nguyễn Văn A";
            case "right" -> "Nguyễn Văn An";
            default -> "Nội dung " + key + " số " + (1 + random.nextInt(900));
        };
    }

    private static String area(String key) {
        return switch (key) {
            case "plotArea" -> "120,5";
            case "totalFloorArea" -> "210";
            case "firstFloorArea" -> "70,2";
            default -> "40";
        };
    }

    private String listed(String list, String key) {
        return switch (list) {
            case "LIST:ETHNIC_GROUPS" -> pick("01", "Kinh", "02", "Cơ Tu");
            case "LIST:COUNTRIES" -> pick("VN", "Việt Nam");
            case "LIST:IDENTITY_PAPERS" -> pick("CCCD", "Căn cước công dân");
            case "LIST:PROVINCES" -> pick("48", "Đà Nẵng", "Thành phố Đà Nẵng");
            case "LIST:HOUSEHOLD_RELATIONS" -> pick("CHILD", "Con", "SPOUSE");
            case "LIST:BANKS" -> "970436";
            case "LIST:VSIC4" -> pick("4711", "5610", "4781");
            default -> throw new AssertionError(key);
        };
    }

    private String gender(Declared question, Map<String, Somebody> people) {
        return question.key().toLowerCase(Locale.ROOT).endsWith("gender")
                ? person(question.key(), people).woman() ? "FEMALE" : "MALE"
                : pick(question.choices().toArray(String[]::new));
    }

    private String date(Declared question, Map<String, Somebody> people) {
        String key = question.key().toLowerCase(Locale.ROOT);
        Somebody who = person(question.key(), people);
        if (key.endsWith("birthdate")) {
            return random.nextInt(4) == 0 ? who.born().toString() : DAY.format(who.born());
        }
        return DAY.format(key.endsWith("idissuedate") ? who.issued() : today.minusDays(3 + random.nextInt(300)));
    }

    private String year(Declared question, Map<String, Somebody> people) {
        return question.key().endsWith("deathYear")
                ? String.valueOf(today.getYear() - 2)
                : String.valueOf(person(question.key(), people).born().getYear());
    }

    private void rows(String form, Declared group, Map<String, String> answers, Map<String, Somebody> people) {
        int count = 1 + random.nextInt(3);
        for (int row = 0; row < count; row++) {
            for (Declared column : questions(form)) {
                String prefix = group.key() + "[].";
                if (!column.key().startsWith(prefix)) {
                    continue;
                }
                String key = column.key().replace("[]", "[" + row + "]");
                String condition = column.condition().replace("[]", "[" + row + "]");
                boolean needed = column.required().equals("yes")
                        || (column.required().equals("conditional")
                                && Declared.holds(condition, answers)
                                && !condition.startsWith("SYSTEM"));
                if (column.key().equals("activities[].isMain")) {
                    answers.put(key, row == 0 ? "YES" : "NO");
                } else if (needed || (random.nextBoolean() && !column.required().equals("conditional"))) {
                    answers.put(key, value(column.named(key), people));
                }
            }
        }
        answers.computeIfPresent(group.key() + "[0].isMain", (key, value) -> "YES");
        for (int row = 0; row < count; row++) {
            String code = group.key() + "[" + row + "].code";
            if ("YES".equals(answers.get(group.key() + "[" + row + "].isMain"))) {
                answers.putIfAbsent(code, "4711");
            }
        }
    }

    /** What one person says of another must agree. */
    private void agree(String form, Map<String, String> answers) {
        Lives.of(random, today).agree(form, answers);
        answers.replaceAll((key, value) -> value.strip());
    }

    /** Everybody whose name begins alike is one person. */
    private Somebody person(String key, Map<String, Somebody> people) {
        String role = key.replaceAll(
                "(?:Id(?:Number|IssueDate|Issuer)|PersonalId|personalId|BirthDate|birthDate|BirthYear|birthYear|Name|name"
                        + "|Gender|gender|DivorceDecisionDate|deathYear|idNumber|idIssueDate)$",
                "");
        return people.computeIfAbsent(role, any -> switch (role) {
            case "bride" -> somebody(true, 19, 45);
            case "groom" -> somebody(false, 21, 50);
            case "child" -> somebody(0, 2);
            default -> somebody(23, 45);
        });
    }

    private Somebody somebody(int youngest, int oldest) {
        return somebody(random.nextBoolean(), youngest, oldest);
    }

    private Somebody somebody(boolean woman, int youngest, int oldest) {
        LocalDate born =
                today.minusYears(youngest + random.nextInt(oldest - youngest)).minusDays(1 + random.nextInt(360));
        int century = (born.getYear() < 2000 ? 0 : 2) + (woman ? 1 : 0);
        String personalId = "%s%d%02d%06d"
                .formatted(pick("048", "049", "046"), century, born.getYear() % 100, random.nextInt(1_000_000));
        String name = pick(FAMILY) + " " + (woman ? pick(HERS) : pick(HIS));
        LocalDate issued = today.minusDays(20 + random.nextInt(300));
        return new Somebody(woman, born, name, personalId, issued);
    }

    private String phone() {
        return pick("0905", "0914", "0333", "0777") + "%06d".formatted(random.nextInt(1_000_000));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
