/**
 * A certificate for mail.example.test, localhost and 127.0.0.1 that nobody vouches for, valid until 2126. Its key is public on
 * purpose: it protects nothing but conversations with the stand-ins.
 */
export const ownCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgif5CSRg3Na1hOq8q
mVZOIFk7GeF03lUNxleTH/vsCnqhRANCAAQAdTYF84gHMNPV+nuAUWmLAUDXvWUz
uJj2dXIv/FRkHwBijvXqncFllk+JIun31uzBnisww94RCnfhaIpg3XkX
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBwDCCAWagAwIBAgIUesc5AijhQgq6UOuNIQ1jPeRhAJQwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRbWFpbC5leGFtcGxlLnRlc3QwIBcNMjYxMTIxMTE1MDI5WhgP
MjEyNjEwMjgxMTUwMjlaMBwxGjAYBgNVBAMMEW1haWwuZXhhbXBsZS50ZXN0MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAHU2BfOIBzDT1fp7gFFpiwFA171lM7iY
9nVyL/xUZB8AYo716p3BZZZPiSLp99bswZ4rMMPeEQp34WiKYN15F6OBgzCBgDAd
BgNVHQ4EFgQU/B3Ju78X5WaW2sxHUcMzi5Hlr4cwHwYDVR0jBBgwFoAU/B3Ju78X
5WaW2sxHUcMzi5Hlr4cwDwYDVR0TAQH/BAUwAwEB/zAtBgNVHREEJjAkghFtYWls
LmV4YW1wbGUudGVzdIIJbG9jYWxob3N0hwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IDDjQ5A9Hjs/9M0xoJ6U/06DS0rBIuKuFduW62R1jvH5AiEAuaO/7Be4QPLTFTJE
Eb++vpTZk9pLM3Xoux89jFaJ134=
-----END CERTIFICATE-----`,
}
