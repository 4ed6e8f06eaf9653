import { MANAGEMENT_API } from '../../../../session';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'access' },
  { says: 'request', snippets: [{ file: 'manage.go', code: manage(context) }] },
  { says: 'run', snippets: [{ code: 'go run manage.go' }] },
];

const manage = ({ origin, appId, secret }: SnippetContext) => `package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"strings"
)

const server = "${origin}"

func main() {
	request, _ := http.NewRequest("GET", server+"/api/users?page_size=5", nil)
	request.Header.Set("Authorization", "Bearer "+token())
	var users []struct{ ID, Username string }
	header := send(request, &users)
	fmt.Println(header.Get("Total-Number"), users)
}

func token() string {
	form := url.Values{"grant_type": {"client_credentials"}, "resource": {"${MANAGEMENT_API}"}, "scope": {"all"}}
	request, _ := http.NewRequest("POST", server+"/oidc/token", strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.SetBasicAuth("${appId}", "${secret}")
	var granted struct {
		Token string \`json:"access_token"\`
	}
	send(request, &granted)
	return granted.Token
}

func send(request *http.Request, into any) http.Header {
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		log.Fatal(request.URL, " answered ", answer.Status)
	}
	if err := json.NewDecoder(answer.Body).Decode(into); err != nil {
		log.Fatal(err)
	}
	return answer.Header
}`;
