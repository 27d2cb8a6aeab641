package vn.motcua.dossiers;

import java.time.Instant;

/**
 * Until when a desk has to act on an online dossier (NĐ 118/2025 Art. 17.2).
 *
 * @param alertBy until when an officer has to know of it: two working hours
 * @param answerBy until when the citizen is told whether it is received: eight working hours
 */
public record IntakeTimer(Instant alertBy, Instant answerBy) {}
