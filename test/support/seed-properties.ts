import fc from 'fast-check';

// A gate that others wait at says the same of the same code every time; whoever works on the code hunts at random.
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 20_261_122 });
