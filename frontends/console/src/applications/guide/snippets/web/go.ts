import { callbackOf, endOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'mkdir my-app && cd my-app\ngo mod init my-app\ngo get github.com/coreos/go-oidc/v3/oidc golang.org/x/oauth2' }],
  },
  { says: 'server', snippets: [{ file: 'main.go', code: main(context) }] },
  { says: 'run', snippets: [{ code: 'go run .' }], open: context.signedOutUri },
];

const main = (context: SnippetContext) => `package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"html"
	"log"
	"net/http"
	"net/url"
	"sync"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// What is known of a browser, by the value of its cookie; a real app keeps it in a store.
type visit struct{ state, verifier, idToken, name string }

var (
	visits sync.Map
	config oauth2.Config
	tokens *oidc.IDTokenVerifier
)

func main() {
	provider, err := oidc.NewProvider(context.Background(), "${context.origin}/oidc")
	if err != nil {
		log.Fatal(err)
	}
	config = oauth2.Config{
		ClientID:     "${context.appId}",
		ClientSecret: "${context.secret}",
		RedirectURL:  "${context.redirectUri}",
		Endpoint:     provider.Endpoint(),
		Scopes:       []string{oidc.ScopeOpenID, "profile"},
	}
	tokens = provider.Verifier(&oidc.Config{ClientID: config.ClientID})
	http.HandleFunc("/", home)
	http.HandleFunc("/sign-in", signIn)
	http.HandleFunc("${callbackOf(context)}", callback)
	http.HandleFunc("/sign-out", signOut)
	log.Println("Open ${context.signedOutUri}")
	log.Fatal(http.ListenAndServe(":${portOf(context)}", nil))
}

func home(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if name := visitOf(r).name; name != "" {
		fmt.Fprintf(w, "<p>Hello %s</p><a href='/sign-out'>Sign out</a>", html.EscapeString(name))
		return
	}
	fmt.Fprint(w, "<a href='/sign-in'>Sign in</a>")
}

func signIn(w http.ResponseWriter, r *http.Request) {
	new := visit{state: random(), verifier: oauth2.GenerateVerifier()}
	remember(w, r, new)
	http.Redirect(w, r, config.AuthCodeURL(new.state, oauth2.S256ChallengeOption(new.verifier)), http.StatusFound)
}

func callback(w http.ResponseWriter, r *http.Request) {
	known := visitOf(r)
	code := r.FormValue("code")
	if known.state == "" || r.FormValue("state") != known.state || code == "" {
		http.Error(w, "This answer belongs to no sign-in here", http.StatusBadRequest)
		return
	}
	token, err := config.Exchange(r.Context(), code, oauth2.VerifierOption(known.verifier))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	raw, _ := token.Extra("id_token").(string)
	checked, err := tokens.Verify(r.Context(), raw)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	claims := struct{ Name, Username string }{}
	if err := checked.Claims(&claims); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	remember(w, r, visit{idToken: raw, name: first(claims.Name, claims.Username, checked.Subject)})
	http.Redirect(w, r, "/", http.StatusFound)
}

func signOut(w http.ResponseWriter, r *http.Request) {
	query := url.Values{"id_token_hint": {visitOf(r).idToken}, "post_logout_redirect_uri": {"${context.signedOutUri}"}}
	remember(w, r, visit{})
	http.Redirect(w, r, "${endOf(context)}?"+query.Encode(), http.StatusFound)
}

func visitOf(r *http.Request) visit {
	cookie, err := r.Cookie("my_app")
	if err != nil {
		return visit{}
	}
	found, _ := visits.Load(cookie.Value)
	known, _ := found.(visit)
	return known
}

// Under a new value: the old one is worth nothing any more.
func remember(w http.ResponseWriter, r *http.Request, known visit) {
	if old, err := r.Cookie("my_app"); err == nil {
		visits.Delete(old.Value)
	}
	id := random()
	visits.Store(id, known)
	http.SetCookie(w, &http.Cookie{Name: "my_app", Value: id, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

func random() string {
	bytes := make([]byte, 32)
	if _, err := rand.Read(bytes); err != nil {
		log.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString(bytes)
}

func first(names ...string) string {
	for _, name := range names {
		if name != "" {
			return name
		}
	}
	return ""
}`;
