// Passkeys: asks the server what to ask for, the device for a key or a proof of one, and sends the form with it.
const supported = "PublicKeyCredential" in window && "credentials" in navigator;

for (const form of document.querySelectorAll("[data-mc-passkey]")) {
  form.hidden = !supported;
  form.addEventListener("submit", (event) => {
    if (!form.elements.khoa.value) {
      event.preventDefault();
      run(form).catch(() => {
        form.querySelector("[role=status]").textContent = form.dataset.failed;
      });
    }
  });
}

async function run(form) {
  const meta = document.querySelector("meta[name=csrf-token]");
  const answer = await fetch(form.dataset.mcPasskey, {
    method: "POST",
    headers: { [meta.dataset.header]: meta.content },
  });
  if (!answer.ok) throw new Error(answer.status);
  const publicKey = question(await answer.json());
  const credential =
    "user" in publicKey
      ? await navigator.credentials.create({ publicKey })
      : await navigator.credentials.get({ publicKey });
  form.elements.khoa.value = JSON.stringify(written(credential));
  // Past the listeners: they have seen this form being sent.
  form.submit();
}

function question(options) {
  const keys = (list) => (list ?? []).map((key) => ({ ...key, id: octets(key.id) }));
  const asked = { ...options, challenge: octets(options.challenge) };
  if (options.user) {
    asked.user = { ...options.user, id: octets(options.user.id) };
    asked.excludeCredentials = keys(options.excludeCredentials);
  } else {
    asked.allowCredentials = keys(options.allowCredentials);
  }
  return asked;
}

function written(credential) {
  const { response } = credential;
  const parts = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = letters(response[name]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: letters(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  };
}

function octets(base64url) {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64 + "=".repeat((4 - (base64.length % 4)) % 4)), (char) => char.charCodeAt(0));
}

function letters(buffer) {
  const text = Array.from(new Uint8Array(buffer), (octet) => String.fromCharCode(octet)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
