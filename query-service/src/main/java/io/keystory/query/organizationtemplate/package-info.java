package io.keystory.query.organizationtemplate;

