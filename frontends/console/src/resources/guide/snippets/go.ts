import type { Step } from '../../../applications/guide/snippets/types';
import { called, type ApiContext } from '../context';

export const steps = (context: ApiContext): Step[] => [
  { says: 'create', snippets: [{ code: 'mkdir my-api && cd my-api\ngo mod init my-api\ngo get github.com/coreos/go-oidc/v3/oidc' }] },
  { says: 'api', snippets: [{ file: 'main.go', code: api(context) }] },
  called('go run .'),
];

/** All of `main.go`. */
const api = ({ origin, indicator, permission }: ApiContext) => `package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"log"
	"net/http"
	"slices"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
)

type token struct {
	Subject string \`json:"sub"\`
	Scope   string \`json:"scope"\`
}

type view func(http.ResponseWriter, token)

func main() {
	provider, err := oidc.NewProvider(context.Background(), "${origin}/oidc")
	if err != nil {
		log.Fatal(err)
	}
	verifier := provider.Verifier(&oidc.Config{ClientID: "${indicator}"})
	http.HandleFunc("/me", permits(verifier, me${permission ? `, "${permission}"` : ''}))
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func permits(verifier *oidc.IDTokenVerifier, shown view, permissions ...string) http.HandlerFunc {
	return func(response http.ResponseWriter, request *http.Request) {
		scheme, raw, _ := strings.Cut(request.Header.Get("Authorization"), " ")
		verified, err := verifier.Verify(request.Context(), raw)
		var known token
		if !strings.EqualFold(scheme, "Bearer") || err != nil || !isAccessToken(raw) || verified.Claims(&known) != nil {
			response.Header().Set("WWW-Authenticate", "Bearer")
			http.Error(response, "invalid_token", http.StatusUnauthorized)
			return
		}
		granted := strings.Fields(known.Scope)
		for _, permission := range permissions {
			if !slices.Contains(granted, permission) {
				response.Header().Set("WWW-Authenticate", "Bearer error=\\"insufficient_scope\\"")
				http.Error(response, "insufficient_scope", http.StatusForbidden)
				return
			}
		}
		shown(response, known)
	}
}

func isAccessToken(raw string) bool {
	part, _, _ := strings.Cut(raw, ".")
	text, err := base64.RawURLEncoding.DecodeString(part)
	var header struct {
		Type string \`json:"typ"\`
	}
	return err == nil && json.Unmarshal(text, &header) == nil && header.Type == "at+jwt"
}

func me(response http.ResponseWriter, known token) {
	json.NewEncoder(response).Encode(known)
}`;
