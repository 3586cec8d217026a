package changce.conversation;

/** A question that was stored and is being answered. */
public record Asked(QuestionId question, ConversationId conversation) {}
