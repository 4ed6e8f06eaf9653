package io.keystory.events.organizationtemplate;

