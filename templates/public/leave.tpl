{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body app-no-print"><a class="govuk-link" rel="noreferrer" href="https://www.gov.cn/">[[Leave this site quickly]]</a></p>
