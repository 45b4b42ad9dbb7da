/** The five SERVQUAL dimensions (Parasuraman, Zeithaml & Berry 1988). Apart from its schema: a phone that scores parses nothing. */
export const DIMENSIONS = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const;
