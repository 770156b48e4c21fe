{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Materials]] · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="/{{%LANG}}/queue">[[Back to the queue]]</a>}}
{{%PART office/case-head.tpl}}
<h2 class="govuk-heading-m" id="documents">[[Documents]]</h2>
{{#NO_DOCUMENTS}}<p class="govuk-body">[[No document.]]</p>{{/NO_DOCUMENTS}}
{{#DOCUMENTS}}
<div class="app-scroll" role="region" aria-labelledby="documents" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Name]]</th><th scope="col">[[Kind of document]]</th><th scope="col" class="app-number">[[Size]]</th><th scope="col">SHA-256</th><th scope="col">[[Entered at]]</th></tr></thead>
<tbody>
{{#DOCUMENT}}<tr><td><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/documents/{{FILE_ID:u}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}}<br>{{%PART parts/spill-link.tpl}}</td><td>{{FILE_KIND}}{{#FILE_OWNER}}<br><span class="app-quiet">{{FILE_OWNER}}</span>{{/FILE_OWNER}}</td><td class="app-number">{{FILE_SIZE}}</td><td class="app-code">{{FILE_DIGEST}}</td><td><time>{{FILE_DATE}}</time></td></tr>
{{/DOCUMENT}}
</tbody>
</table>
</div>
{{/DOCUMENTS}}
{{#CAN_WORK}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/papers/upload">[[Attach a scan to the case]]</a></p>{{/CAN_WORK}}
{{%PART parts/changes.tpl}}
<h2 class="govuk-heading-m">[[Application, version {{VERSION}}]] <span class="app-article">{{VERSION_DIGEST}}</span></h2>
<p class="govuk-body app-quiet">[[Lodged by {{LODGED_BY}}, {{LODGED}}]]{{#SIGNED_BY}} · [[declaration signed by {{SIGNED_BY}}, {{SIGNED_AT}}]]{{/SIGNED_BY}}{{#SIGNED_PAPER}} · [[declaration on paper]]{{/SIGNED_PAPER}} {{%PART parts/spill-link.tpl}}</p>
{{#OTHER_VERSIONS}}<ul class="app-tabs app-no-print">{{#VERSION_LINK}}<li><a href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/materials?version={{VERSION_N:u}}"{{#VERSION_HERE}} aria-current="page"{{/VERSION_HERE}}>[[Version {{VERSION_N}}]]</a></li>{{/VERSION_LINK}}</ul>
<p class="govuk-body">[[{{CHANGES}} answers differ from the version before; they are marked.]]</p>{{/OTHER_VERSIONS}}
{{#SECTION}}
<h3 class="govuk-heading-s">{{SECTION_WORDS}}</h3>
<dl class="govuk-summary-list">
{{#ASKED}}
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
<dt class="govuk-summary-list__key">{{ASKED_LABEL}}{{#SUG_CHANGED}} <strong class="govuk-tag govuk-tag--yellow">[[changed]]</strong>{{/SUG_CHANGED}}</dt>
<dd class="govuk-summary-list__value app-prose">{{#ASKED_TEXT}}{{ASKED_TEXT:p}}{{/ASKED_TEXT}}{{#ASKED_EMPTY}}<span class="app-quiet">[[no answer]]</span>{{/ASKED_EMPTY}}{{#SUG_CHANGED}}<br><span class="app-quiet">[[before:]] <del>{{SUG_BEFORE:p}}</del></span>{{/SUG_CHANGED}}</dd>
</div>
{{/ASKED}}
</dl>
{{/SECTION}}
