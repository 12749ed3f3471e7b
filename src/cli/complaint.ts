/** What went wrong, in words for whoever typed the command: printed as it stands, without a stack trace. */
export class Complaint extends Error {}

/** The command was typed wrongly; its help is worth a look. */
export class UsageComplaint extends Complaint {}
