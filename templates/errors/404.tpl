{{%AUTOESCAPE context="HTML"}}
{{%SET TITLE [[There is no such page]]}}
<h1 class="govuk-heading-l">[[There is no such page]]</h1>
<p class="govuk-body">[[If you typed the address, check it. If you followed a link, the page may have moved.]]</p>
<p class="govuk-body"><a class="govuk-link" href="/">[[Go to the start page]]</a></p>
