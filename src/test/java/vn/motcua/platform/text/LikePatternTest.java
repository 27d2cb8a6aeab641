package vn.motcua.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void findsWhatContainsTheWords() {
        assertThat(LikePattern.containing("  Nguyễn ")).isEqualTo("%Nguyễn%");
    }

    @Test
    void wildcardsThatWereTypedMeanThemselves() {
        assertThat(LikePattern.containing("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }
}
