/** The OAuth client that the user made in the Google Cloud console and downloaded as a JSON file. We ship none of our own. */
import { readFile } from 'node:fs/promises';
import { Complaint } from '../complaint.ts';

export interface DesktopClient {
  clientId: string;
  /** Google gives desktop clients one too; it is no secret there (RFC 8252 §8.5). */
  clientSecret: string;
}

/** @throws Complaint that says which other file is needed */
export async function readClientFile(path: string): Promise<DesktopClient> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error?.code !== 'ENOENT') throw new Complaint(`${path} cannot be read: ${error?.message}.`);
    throw new Complaint(`${path}: there is no such file. It is the JSON that the Google Cloud console offers for download
under APIs & Services, Credentials, OAuth client IDs.`);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Complaint(`${path} is not JSON. Download the client file again.`);
  }
  const file = content as {
    installed?: { client_id?: unknown; client_secret?: unknown };
    web?: unknown;
    type?: unknown;
  };
  if (file?.web) {
    throw new Complaint(`${path} is a client of the type "Web application". A terminal needs one of the type "Desktop app":
Google Cloud console, APIs & Services, Credentials, Create credentials, OAuth client ID, Desktop app.`);
  }
  if (file?.type === 'service_account') {
    throw new Complaint(`${path} is a service account's key, and the Apps Script API takes none. Make an OAuth client ID of
the type "Desktop app" instead.`);
  }
  const { client_id: clientId, client_secret: clientSecret } = file?.installed ?? {};
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string') {
    throw new Complaint(
      `${path} is not an OAuth client file. It should hold "installed" with a client_id and a client_secret.`,
    );
  }
  return { clientId, clientSecret };
}
