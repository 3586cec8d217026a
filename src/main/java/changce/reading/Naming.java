package changce.reading;

/** Whether a question says what it is about: 个转企多久 does, 多久办得好 does not. */
enum Naming {
  NAMED,
  UNNAMED
}
