package vn.motcua.dossiers.filings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What people get wrong, each planted into a sound filing where it can occur. */
@SuppressWarnings("ImmutableEnumChecker")
enum PlantedDefect {
    PAPER_MISSING(with -> with.firstPaper().map(line -> {
        with.sent.papers.removeFirst();
        return "component:" + line;
    })),
    PAPER_OF_ANOTHER_CASE(PlantedDefect::otherCase),
    PAPER_BLANK(with -> with.replaced(with.pool.blank())),
    PAPER_TOO_SMALL(with -> with.replaced(with.pool.small())),
    PAPER_BLURRED(with -> with.replaced(with.pool.blurred())),
    PAPER_TWICE(with -> with.firstPaper().map(line -> {
        int other = line == 99 ? 98 : with.sent.form.equals("birth-registration") ? 3 : 99;
        with.sent.papers.add(new Sent.Paper(other, with.sent.papers.getFirst().file()));
        return "component:" + Math.max(line, other);
    })),
    PAPER_TWICE_PACKED_ANEW(with -> with.firstPaper().map(line -> {
        PaperPictures.Made photo = with.pool.photo();
        with.sent.papers.set(0, new Sent.Paper(line, photo));
        with.sent.papers.add(new Sent.Paper(99, with.pool.again(photo)));
        return "component:99";
    })),
    PAPER_NO_PAPER(with -> with.replaced(new PaperPictures.Made(
            "giay-to.pdf", "Đây là văn bản thường, không phải PDF".getBytes(StandardCharsets.UTF_8)))),
    PAPER_NAMED_OTHERWISE(with -> with.replaced(
            new PaperPictures.Made("giay-to.pdf", with.pool.photo().bytes()))),
    PAPER_CUT_OFF(with -> with.replaced(new PaperPictures.Made(
            "giay-to.jpg", Arrays.copyOf(with.pool.photo().bytes(), 600)))),
    PROXY_WITHOUT_AUTHORITY(with -> {
        boolean listed = Stream.of(
                        "birth-registration",
                        "death-registration",
                        "civil-status-extract-copy",
                        "marital-status-certificate",
                        "land-change-registration",
                        "household-business-registration")
                .anyMatch(with.sent.form::equals);
        if (!listed || with.sent.papers.stream().anyMatch(paper -> paper.line() == 2)) {
            return Optional.empty();
        }
        with.sent.submitter = Map.of("fullName", "Lâm Thị Nộp Thay", "relation", "Người được ủy quyền");
        return Optional.of("component:");
    }),
    ANSWER_MISSING(
            with -> with.question(question -> question.required().equals("yes")).map(key -> {
                with.sent.answers.remove(key);
                return "field:" + key;
            })),
    CONDITIONAL_ANSWER_MISSING(with -> with.question(
                    question -> question.required().equals("conditional")
                            && !question.condition().startsWith("SYSTEM"))
            .map(key -> {
                with.sent.answers.remove(key);
                with.sent.answers.keySet().removeIf(name -> name.startsWith(key + "["));
                return "field:" + key;
            })),
    NO_SUCH_CHOICE(with -> with.question(question ->
                    question.type().equals("CHOICE") || question.type().equals("YES_NO"))
            .map(key -> with.put(key, "KHÔNG CÓ TRONG DANH SÁCH"))),
    NO_SUCH_DAY(
            with -> with.question(question -> question.type().equals("DATE")).map(key -> with.put(key, "31/02/2020"))),
    BORN_TOMORROW(with -> with.question(question -> question.type().equals("DATE")
                    && question.key().toLowerCase(Locale.ROOT).endsWith("birthdate"))
            .map(key -> with.put(key, Lives.day(with.today.plusDays(1))))),
    ISSUED_BEFORE_BIRTH(with -> with.question(question -> question.key().endsWith("IdIssueDate")
                    && with.sent.answers.containsKey(question.key().replace("IdIssueDate", "BirthDate")))
            .map(key -> with.put(key, "01/02/1931"))),
    ISSUED_TOMORROW(with -> with.question(question -> question.key().endsWith("IdIssueDate"))
            .map(key -> with.put(key, Lives.day(with.today.plusDays(1))))),
    DAYS_OUT_OF_ORDER(PlantedDefect::daysOutOfOrder),
    TOO_YOUNG(PlantedDefect::tooYoung),
    NAME_WITH_DIGITS(with ->
            with.question(question -> question.type().equals("NAME")).map(key -> with.put(key, "Nguyễn Văn 4n"))),
    WORDS_FOR_A_NUMBER(with -> with.question(
                    question -> Stream.of("INTEGER", "MONEY", "AREA", "DECIMAL").anyMatch(question.type()::equals))
            .map(key -> with.put(key, "hai ba"))),
    NO_COPY(with ->
            with.question(question -> question.key().equals("copyCount")).map(key -> with.put(key, "0"))),
    NOT_DECLARED(with ->
            with.question(question -> question.type().equals("DECLARATION")).map(key -> with.put(key, "NO"))),
    NO_TELEPHONE(
            with -> with.question(question -> question.type().equals("PHONE")).map(key -> with.put(key, "12345"))),
    FOREIGN_COMMUNE(with -> {
        with.sent.competentUnit = with.random.nextBoolean() ? "00070" : "20194999";
        return Optional.of("field:competentUnit");
    }),
    PLACE_ELSEWHERE(PlantedDefect::placeElsewhere),
    NUMBERS_OUT_OF_ORDER(PlantedDefect::numbers);

    private final Function<With, Optional<String>> plant;

    PlantedDefect(Function<With, Optional<String>> plant) {
        this.plant = plant;
    }

    /** Spoils a filing and says where; empty when it cannot occur there. */
    Optional<String> plant(With with) {
        return plant.apply(with);
    }

    /** Papers of every kind, made once. */
    interface Pool {
        PaperPictures.Made blank();

        PaperPictures.Made small();

        PaperPictures.Made blurred();

        PaperPictures.Made photo();

        PaperPictures.Made again(PaperPictures.Made photo);
    }

    /** What is spoilt, and with what. */
    record With(Sent sent, List<Declared> questions, Pool pool, Random random, LocalDate today) {

        Optional<Integer> firstPaper() {
            return Optional.ofNullable(sent.firstLine());
        }

        Optional<String> replaced(PaperPictures.Made file) {
            return firstPaper().map(line -> {
                sent.papers.set(0, new Sent.Paper(line, file));
                return "component:" + line;
            });
        }

        /** An answered question of this kind, any of them. */
        Optional<String> question(Predicate<Declared> kind) {
            List<String> keys = questions.stream()
                    .filter(question -> question.isAnswered() && !question.isColumn())
                    .filter(kind)
                    .map(Declared::key)
                    .filter(key -> sent.answers.containsKey(key))
                    .toList();
            return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(random.nextInt(keys.size())));
        }

        String put(String key, String value) {
            sent.answers.put(key, value);
            return "field:" + key;
        }
    }

    private static Optional<String> otherCase(With with) {
        Map<String, String> answers = with.sent.answers;
        return switch (with.sent.form) {
            case "parentage-recognition" -> {
                int right = with.sent.papers.getFirst().line();
                with.sent.papers.set(
                        0, new Sent.Paper(3 - right, with.sent.papers.getFirst().file()));
                yield Optional.of("component:" + right);
            }
            case "house-building-permit" -> {
                with.sent.papers.set(
                        1, new Sent.Paper(19, with.sent.papers.get(1).file()));
                yield Optional.of("component:53");
            }
            case "land-change-registration" -> {
                if ("GIFT".equals(answers.get("changeKind"))) {
                    yield Optional.empty();
                }
                with.sent.papers.set(
                        0, new Sent.Paper(12, with.sent.papers.getFirst().file()));
                yield Optional.of("component:3");
            }
            case "household-business-change" -> {
                String reason = answers.getOrDefault("ownerChangeReason", "");
                int right = reason.equals("AUTHORISED") ? 4 : reason.equals("DEATH_OR_INCAPACITY") ? 1 : 0;
                if (right == 0) {
                    yield Optional.empty();
                }
                with.sent.papers.replaceAll(
                        paper -> paper.line() == right ? new Sent.Paper(5 - right, paper.file()) : paper);
                yield Optional.of("component:" + right);
            }
            case "birth-registration" -> {
                int right = with.sent.papers.getFirst().line();
                with.sent.papers.set(
                        0, new Sent.Paper(5 - right, with.sent.papers.getFirst().file()));
                yield Optional.of("component:" + right);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> daysOutOfOrder(With with) {
        return switch (with.sent.form) {
            case "birth-registration" ->
                with.random.nextBoolean()
                        ? Optional.of(with.put("childBirthDate", "01/01/1985"))
                                .filter(any -> with.sent.answers.containsKey("motherBirthYear"))
                        : with.question(question -> question.key().equals("parentsMarriageDate")
                                        && with.sent.answers.containsKey("motherBirthYear"))
                                .map(key -> with.put(
                                        key,
                                        Integer.parseInt(with.sent.answers.get("motherBirthYear")) + 12 > 0
                                                ? "01/06/"
                                                        + (Integer.parseInt(with.sent.answers.get("motherBirthYear"))
                                                                + 12)
                                                : ""));
            case "death-registration" ->
                with.random.nextBoolean()
                        ? Optional.of(with.put("deathDate", "01/05/1930"))
                        : Optional.of(with.put("deathNoticeDate", Lives.day(with.today.minusDays(200))));
            case "marital-status-certificate" ->
                with.question(question -> question.key().equals("residenceTo"))
                        .map(key -> with.put(key, Lives.day(with.today.minusYears(9))));
            case "civil-status-extract-copy" ->
                with.question(question -> question.key().equals("registeredOn"))
                        .map(key -> with.put(key, "02/03/1950"));
            case "parentage-recognition" ->
                Optional.of(with.put("recognisedBirthDate", with.sent.answers.get("counterpartBirthDate")));
            case "martyr-worship-allowance" ->
                Optional.of(with.put("decisionDate", Lives.day(with.today.plusYears(1))));
            case "household-business-change" ->
                with.question(question -> question.key().equals("changeDate"))
                        .map(key -> with.put(key, Lives.day(with.today.plusMonths(2))));
            case "monthly-social-allowance" ->
                with.question(question -> question.key().equals("disabilityCertDate"))
                        .map(key -> with.put(key, "01/01/1940"));
            case "land-change-registration", "land-certificate-correction" ->
                with.question(question -> question.key().equals("certificateDate"))
                        .map(key -> with.put(key, Lives.day(with.today.plusYears(1))));
            default -> Optional.empty();
        };
    }

    private static Optional<String> tooYoung(With with) {
        return switch (with.sent.form) {
            case "marriage-registration" ->
                with.random.nextBoolean()
                        ? Optional.of(with.put(
                                "brideBirthDate",
                                Lives.day(with.today.minusYears(18).plusDays(1))))
                        : Optional.of(with.put(
                                "groomBirthDate",
                                Lives.day(with.today.minusYears(20).plusDays(1))));
            case "household-business-registration" ->
                Optional.of(with.put("ownerBirthDate", Lives.day(with.today.minusYears(17))));
            case "residence-change-ct01" -> Optional.of(with.put("birthDate", Lives.day(with.today.minusYears(9))));
            default -> Optional.empty();
        };
    }

    private static Optional<String> placeElsewhere(With with) {
        return switch (with.sent.form) {
            case "house-building-permit" ->
                with.random.nextBoolean()
                        ? Optional.of(with.put("siteCommune", "Phường Hải Châu"))
                        : Optional.of(with.put("siteProvince", "01"));
            case "household-business-registration" -> Optional.of(with.put("officeCommune", "Phường An Khê"));
            case "residence-change-ct01" ->
                Optional.of(with.put(
                        "newAddress",
                        with.random.nextBoolean()
                                ? "12 Trần Phú, phường Hải Châu, thành phố Đà Nẵng"
                                : "Thôn 4, xã Tân Kỳ, tỉnh Nghệ An"));
            case "land-change-registration" -> Optional.of(with.put("plotAddress", "Xã Tân Kỳ, tỉnh Nghệ An"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> numbers(With with) {
        return switch (with.sent.form) {
            case "house-building-permit" -> Optional.of(with.put("totalFloorArea", "10"));
            case "household-business-registration" -> Optional.of(with.put("capital", "0"));
            case "monthly-social-allowance" ->
                with.question(question -> question.key().equals("childrenUnder36Months"))
                        .filter(key -> with.sent.answers.containsKey("childrenCount"))
                        .map(key -> with.put(key, "8").replace(key, "childrenCount"));
            default -> Optional.empty();
        };
    }
}
