package vn.motcua.accounts.web;

/**
 * A message on the demonstration's phone.
 *
 * @param phone whose
 * @param subject one line
 * @param body the text
 * @param time when it was sent, to read
 */
public record DemoMessage(String phone, String subject, String body, String time) {}
