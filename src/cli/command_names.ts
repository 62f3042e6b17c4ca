/** Commands besides `run`: no program of such a name is run by the short form. A file of its own, since the first step of the command needs it. */
export const COMMAND_NAMES = ['dis', 'doctor', 'help', 'lab', 'lab-client', 'trace'];
