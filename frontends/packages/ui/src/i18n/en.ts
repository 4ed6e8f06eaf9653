export const ui = {
  password: {
    show: 'Show password',
    hide: 'Hide password',
    capsLock: 'Caps lock is on.',
    rules: {
      label: 'What the password needs',
      length: 'At least {{min}} characters',
      characterTypes: '{{min}} of: lower case, upper case, digits, symbols',
      met: 'met',
    },
    rejected: {
      too_short: 'Use at least {{min}} characters.',
      too_long: 'Use at most {{max}} characters.',
      character_types: 'Mix at least {{min}} kinds of characters: lower case, upper case, digits, symbols.',
      unsupported_characters: 'Use only letters, digits and symbols of a standard keyboard.',
      pwned: 'This password is known from a data breach. Choose another one.',
      restricted: {
        repetition: 'Avoid repeated characters such as “aaa”.',
        sequence: 'Avoid sequences such as “abc” or “123”.',
        user_info: 'Leave out your name, username, e-mail address and phone number.',
        words: 'Leave out words that are not allowed here.',
      },
      other: 'This password does not meet the rules. Choose another one.',
    },
  },
  username: {
    too_short: 'Use at least {{min}} characters.',
    too_long: 'Use at most {{max}} characters.',
    uppercase_not_allowed: 'Leave out upper-case letters.',
    lowercase_not_allowed: 'Leave out lower-case letters.',
    numbers_not_allowed: 'Leave out digits.',
    underscore_not_allowed: 'Leave out underscores.',
  },
  problem: {
    unreachable: 'The server cannot be reached. Check your connection and try again.',
    unexpected: 'Something went wrong on our side. Try again in a moment.',
    busy: 'The server is busy. Try again in a moment.',
    busyFor_one: 'The server is busy. Try again in {{count}} second.',
    busyFor_other: 'The server is busy. Try again in {{count}} seconds.',
    tooMany: 'Too many attempts. Wait a while, then try again.',
  },
} as const;
